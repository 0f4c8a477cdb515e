/* SPDX-License-Identifier: GPL-2.0-only */
/* Probes on the kernel's tracepoints, while at least one session runs. */
#ifndef SYSTRACE_PROBE_H
#define SYSTRACE_PROBE_H

int probe_init(void);
int probe_get(void);
void probe_put(void);

#endif /* SYSTRACE_PROBE_H */
