// SPDX-License-Identifier: GPL-2.0-only
/*
 * nullprobe: two empty probes on the system call tracepoints.  What they cost
 * is the floor under every tracer that uses these tracepoints.
 */
#include <linux/errno.h>
#include <linux/module.h>
#include <linux/string.h>
#include <linux/tracepoint.h>
#include <trace/events/syscalls.h>

static void probe_enter(void *data, struct pt_regs *regs, long id)
{
}

static void probe_exit(void *data, struct pt_regs *regs, long ret)
{
}

static struct tracepoint *enter, *leave;

static void find_one(struct tracepoint *tp, void *data)
{
	if (!strcmp(tp->name, "sys_enter"))
		enter = tp;
	else if (!strcmp(tp->name, "sys_exit"))
		leave = tp;
}

static int __init nullprobe_init(void)
{
	int err;

	for_each_kernel_tracepoint(find_one, NULL);
	if (!enter || !leave)
		return -ENOENT;
	err = tracepoint_probe_register(enter, probe_enter, NULL);
	if (err)
		return err;
	err = tracepoint_probe_register(leave, probe_exit, NULL);
	if (err) {
		tracepoint_probe_unregister(enter, probe_enter, NULL);
		tracepoint_synchronize_unregister();
	}
	return err;
}

static void __exit nullprobe_exit(void)
{
	tracepoint_probe_unregister(leave, probe_exit, NULL);
	tracepoint_probe_unregister(enter, probe_enter, NULL);
	tracepoint_synchronize_unregister();
}

module_init(nullprobe_init);
module_exit(nullprobe_exit);

MODULE_DESCRIPTION("Two empty probes: the floor under system call tracers");
MODULE_LICENSE("GPL");
