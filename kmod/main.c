// SPDX-License-Identifier: GPL-2.0-only
/*
 * systrace: strace's sight without its stop.  The order of the parts:
 *
 *	probe -> filter -> inflight -> capture -> ring -> (userspace)
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/init.h>
#include <linux/module.h>

#include "capture.h"
#include "clock.h"
#include "device.h"
#include "filter.h"
#include "inflight.h"
#include "late.h"
#include "session.h"
#include "probe.h"
#include "wait.h"

static int __init systrace_init(void)
{
	int err;

	wait_init();
	err = session_init();
	if (err)
		return err;
	err = capture_init();
	if (err)
		goto err_session;
	err = filter_init();
	if (err)
		goto err_session;
	err = inflight_init();
	if (err)
		goto err_filter;
	err = probe_init();
	if (err)
		goto err_inflight;
	clock_init();
	err = device_init();
	if (err)
		goto err_clock;
	return 0;

err_clock:
	clock_exit();
err_inflight:
	inflight_exit();
err_filter:
	filter_exit();
err_session:
	session_exit();
	return err;
}

static void __exit systrace_exit(void)
{
	device_exit();
	session_exit();
	clock_exit();
	late_drain();
	inflight_exit();
	filter_exit();
}

module_init(systrace_init);
module_exit(systrace_exit);

MODULE_DESCRIPTION("System call tracer without ptrace: strace's text at a tracepoint's cost");
MODULE_AUTHOR("The systrace developers");
MODULE_LICENSE("GPL");
MODULE_VERSION(SYSTRACE_VERSION);
