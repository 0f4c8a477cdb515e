// SPDX-License-Identifier: GPL-2.0-only
#include "decode.h"
int main(void) { return 0; }
