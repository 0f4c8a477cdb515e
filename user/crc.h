/* SPDX-License-Identifier: GPL-2.0-only */
/* CRC-32, as in Ethernet and gzip. */
#ifndef CRC_H
#define CRC_H

#include <stddef.h>
#include <stdint.h>

uint32_t crc32(uint32_t crc, const void *data, size_t len);

#endif /* CRC_H */
