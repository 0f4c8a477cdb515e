// SPDX-License-Identifier: GPL-2.0-only
/*
 * Calls that change what is everybody's: the clock, names, swap, modules, the
 * root.  Only in a guest that is thrown away.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/kexec.h>
#include <linux/module.h>
#ifndef MODULE_INIT_COMPRESSED_FILE
#define MODULE_INIT_COMPRESSED_FILE	4
#endif
#include <linux/reboot.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>

#include "calls.h"

static void clocks(void)
{
	struct timex tx = { 0 };
	struct timespec ts;
	struct timeval tv;
	struct timezone tz = { 0, 0 };

	S(SYS_adjtimex, &tx);
	S(SYS_adjtimex, NULL);
	S(SYS_adjtimex, BAD);
	S(SYS_adjtimex, edge(&tx, 100));
	tx.modes = ADJ_TICK | ADJ_FREQUENCY | ADJ_MAXERROR | ADJ_STATUS;
	tx.status = STA_PLL | STA_UNSYNC;
	S(SYS_adjtimex, &tx);
	tx.modes = 0x8001;
	tx.offset = 10;
	S(SYS_adjtimex, &tx);
	tx.modes = ODD;
	S(SYS_adjtimex, &tx);
	tx.modes = 0;
	S(SYS_clock_adjtime, CLOCK_REALTIME, &tx);
	S(SYS_clock_adjtime, CLOCK_MONOTONIC, &tx);
	S(SYS_clock_adjtime, CLOCK_REALTIME, NULL);
	S(SYS_clock_adjtime, CLOCK_REALTIME, BAD);
	S(SYS_clock_adjtime, ODD, &tx);
	S(SYS_clock_adjtime, -6, &tx);
	S(SYS_clock_adjtime, 0xffffffff, &tx);
	tx.modes = ADJ_SETOFFSET | ADJ_NANO;
	tx.time.tv_usec = 2000000000;
	S(SYS_clock_adjtime, CLOCK_REALTIME, &tx);

	clock_gettime(CLOCK_REALTIME, &ts);
	S(SYS_clock_settime, CLOCK_REALTIME, &ts);
	S(SYS_clock_settime, CLOCK_REALTIME, NULL);
	S(SYS_clock_settime, CLOCK_REALTIME, BAD);
	S(SYS_clock_settime, CLOCK_MONOTONIC, &ts);
	S(SYS_clock_settime, ODD, &ts);
	S(SYS_clock_settime, 0xffffffff, &ts);
	S(SYS_clock_settime, CLOCK_REALTIME, edge(&ts, 8));
	ts.tv_nsec = 1000000000;
	S(SYS_clock_settime, CLOCK_REALTIME, &ts);
	S(SYS_gettimeofday, &tv, &tz);
	S(SYS_settimeofday, &tv, NULL);
	S(SYS_settimeofday, NULL, &tz);
	S(SYS_settimeofday, NULL, NULL);
	S(SYS_settimeofday, BAD, NULL);
	S(SYS_settimeofday, NULL, BAD);
	tv.tv_usec = 1000000;
	S(SYS_settimeofday, &tv, &tz);
}

static void names(void)
{
	IN_CHILD {
		unshare(CLONE_NEWUTS);
		S(SYS_sethostname, "there", 5);
		S(SYS_sethostname, "a\"\n\1", 4);
		S(SYS_sethostname, NULL, 5);
		S(SYS_sethostname, BAD, 5);
		S(SYS_sethostname, "x", 65);
		S(SYS_sethostname, "x", -1);
		S(SYS_sethostname, edge("abc", 3), 3);
		S(SYS_sethostname, edge("abc", 3), 4);
		S(SYS_setdomainname, "example", 7);
		S(SYS_setdomainname, "", 0);
		S(SYS_setdomainname, NULL, 5);
		S(SYS_setdomainname, BAD, 5);
		S(SYS_setdomainname, edge("abc", 3), 3);
	}
}

static void roots(void)
{
	mkdir("root", 0755);
	IN_CHILD {
		S(SYS_chroot, "root");
		S(SYS_chroot, NULL);
		S(SYS_chroot, BAD);
		S(SYS_chroot, "none");
		S(SYS_chroot, edge("/", 2));
		S(SYS_chroot, edge("/x", 2));
	}
	IN_CHILD {
		S(SYS_unshare, CLONE_NEWNS);
		mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
		mount("none", "root", "tmpfs", 0, NULL);
		mkdir("root/old", 0755);
		S(SYS_pivot_root, NULL, "root/old");
		S(SYS_pivot_root, "root", NULL);
		S(SYS_pivot_root, BAD, BAD);
		S(SYS_pivot_root, "root", "none");
		S(SYS_pivot_root, "root", "root/old");
		umount2("/old", MNT_DETACH);
	}
}

static void disks(void)
{
	int fd = open("swap", O_RDWR | O_CREAT, 0600);

	system("modprobe loop; truncate -s 4M image && mkswap image >/dev/null &&"
	       " losetup -f --show image >name");
	char device[64] = "";
	int name = open("name", O_RDONLY);

	if (read(name, device, 63) > 0)
		device[strcspn(device, "\n")] = 0;
	close(name);
	S(SYS_swapon, device, 0);
	S(SYS_swapoff, device);
	S(SYS_swapon, device, 0x8000 | 5);
	S(SYS_swapoff, device);
	S(SYS_swapon, device, 0x10000 | 0x20000 | 0x40000);
	S(SYS_swapoff, device);
	S(SYS_swapon, device, ODD);
	S(SYS_swapon, NULL, 0);
	S(SYS_swapon, BAD, 0xffffffff);
	S(SYS_swapon, "swap", 0x7fff0000);
	S(SYS_swapoff, NULL);
	S(SYS_swapoff, BAD);
	S(SYS_swapoff, "none");
	system("losetup -D");
	S(SYS_sync);
	S(SYS_syncfs, fd);
	S(SYS_syncfs, -1);
	S(SYS_acct, "none");
	close(open("account", O_WRONLY | O_CREAT, 0600));
	S(SYS_acct, "account");
	S(SYS_acct, NULL);
	S(SYS_acct, BAD);
	S(SYS_acct, edge("account", 8));
	S(SYS_acct, NULL);
	close(fd);
}

/* One that nothing needs; as a file, and as memory. */
static void modules(void)
{
	static char image[1 << 20];
	int fd;
	ssize_t len;

	system("rmmod dummy 2>/dev/null; f=$(modinfo -n dummy);"
	       " case $f in *.xz) xz -dc $f;; *) cat $f;; esac >dummy.ko");
	fd = open("dummy.ko", O_RDONLY);
	len = read(fd, image, sizeof(image));
	S(SYS_init_module, image, len, "numdummies=0");
	S(SYS_delete_module, "dummy", O_NONBLOCK);
	S(SYS_finit_module, fd, "numdummies=0", 0);
	S(SYS_delete_module, "dummy", O_NONBLOCK | O_TRUNC);
	S(SYS_finit_module, -1, "", MODULE_INIT_IGNORE_VERMAGIC |
	  MODULE_INIT_COMPRESSED_FILE);
	S(SYS_finit_module, fd, NULL, 0);
	S(SYS_finit_module, fd, BAD, 0);
	S(SYS_finit_module, fd, "", ODD);
	S(SYS_finit_module, -1, "a=b", 0);
	S(SYS_init_module, image, len, NULL);
	S(SYS_init_module, image, len, BAD);
	S(SYS_init_module, NULL, 100, "");
	S(SYS_init_module, BAD, 100, "");
	S(SYS_init_module, image, 10, "x");
	S(SYS_delete_module, NULL, 0);
	S(SYS_delete_module, BAD, 0);
	S(SYS_delete_module, "none", ODD);
	S(SYS_delete_module, "none", 0xffffffff);
	close(fd);
}

static void machine(void)
{
	struct kexec_segment seg = { (void *)BAD, 4096, (void *)0x1000000, 4096 };

	/* Nothing to load: what was loaded goes. */
	S(SYS_kexec_load, 0, 0, NULL, 0);
	S(SYS_kexec_load, 0, 0, NULL, KEXEC_ARCH_X86_64);
	S(SYS_kexec_load, 0, 1, NULL, 0);
	S(SYS_kexec_load, 0x1000, 1, &seg, KEXEC_ON_CRASH | KEXEC_ARCH_386);
	S(SYS_kexec_load, 0, 1, BAD, 0);
	S(SYS_kexec_load, 0, 17, &seg, 0);
	S(SYS_kexec_load, 0, 2, edge(&seg, 32), ODD | 7);
	S(SYS_kexec_file_load, -1, -1, 0, NULL, 1 /* KEXEC_FILE_UNLOAD */);
	S(SYS_kexec_file_load, -1, -1, 5, "args", ODD);
	S(SYS_kexec_file_load, -1, -1, 5, BAD, 4);
	S(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2,
	  LINUX_REBOOT_CMD_CAD_OFF, NULL);
	S(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2B, ODD, NULL);
	S(SYS_reboot, ODD, 0xffffffff, LINUX_REBOOT_CMD_RESTART2, "now");
	S(SYS_iopl, 3);
	S(SYS_iopl, 0);
	S(SYS_iopl, 4);
	S(SYS_ioperm, 0x80, 1, 1);
	S(SYS_ioperm, 0x80, 1, 0);
	S(SYS_ioperm, 65536, 1, 1);
	/* No terminal is ours: there is nothing that would end. */
	IN_CHILD {
		setsid();
		S(SYS_vhangup);
	}
}

int main(void)
{
	clocks();
	names();
	roots();
	disks();
	modules();
	machine();
	return 0;
}
