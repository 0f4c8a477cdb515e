// SPDX-License-Identifier: GPL-2.0-only
/* Addresses of sockets: every family, every length that makes a difference. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>

static void addr(const void *p, long len)
{
	syscall(SYS_bind, -1, p, len);
}

static void unix_addresses(void)
{
	struct sockaddr_un un = { .sun_family = AF_UNIX };

	addr(&un, 2);
	strcpy(un.sun_path, "/nonexistent/a\n\"b");
	addr(&un, sizeof(un));
	addr(&un, 10);
	addr(&un, 3);
	addr(&un, 1);
	addr(&un, 0);
	addr(&un, -1);
	addr(NULL, 5);
	addr((void *)-1L, 5);
	memcpy(un.sun_path, "\0abc\0def", 9);
	addr(&un, 10);
	addr(&un, 3);
	addr(&un, sizeof(un));
	memset(un.sun_path, 'x', sizeof(un.sun_path));
	addr(&un, 109);
	addr(&un, 110);
	addr(&un, 200);
}

static void inet_addresses(void)
{
	struct sockaddr_in in = { AF_INET, htons(80), { htonl(0x7f000001) }, { 0 } };
	struct sockaddr_in6 in6 = { AF_INET6, htons(80), htonl(0x12345),
				    IN6ADDR_LOOPBACK_INIT, 1 };

	addr(&in, 16);
	addr(&in, 15);
	addr(&in, 128);
	addr(&in6, 28);
	addr(&in6, 24);
	addr(&in6, 23);
	in6.sin6_addr.s6_addr[0] = 0xfe;
	in6.sin6_addr.s6_addr[1] = 0x80;
	addr(&in6, 28);
	in6.sin6_scope_id = 77777;
	addr(&in6, 28);
}

static void other_addresses(void)
{
	struct sockaddr_nl nl = { AF_NETLINK, 1, 1234, 0x55 };
	struct sockaddr_ll ll = { AF_PACKET, htons(3), 1, 1, 0, 6,
				  { 1, 2, 3, 4, 5, 6 } };
	struct sockaddr_vm vm = { .svm_family = AF_VSOCK, .svm_port = -1,
				  .svm_cid = VMADDR_CID_HOST };

	addr(&nl, 12);
	addr(&nl, 11);
	addr(&ll, 20);
	addr(&ll, 18);
	ll.sll_halen = 12;
	addr(&ll, 20);
	addr(&vm, sizeof(vm));
}

/* The same bytes as each family takes them. */
static void all_families(void)
{
	static const unsigned char lens[] = { 2, 4, 6, 8, 10, 12, 14, 16, 20, 28,
					      32, 64, 128 };
	unsigned char sa[128];
	unsigned int family, i;

	for (family = 0; family < 48; family++) {
		for (i = 0; i < sizeof(sa); i++)
			sa[i] = i;
		sa[0] = family;
		sa[1] = 0;
		for (i = 0; i < sizeof(lens); i++)
			addr(sa, lens[i]);
		memset(sa + 2, 0, sizeof(sa) - 2);
		addr(sa, 32);
		addr(sa, 128);
	}
}

int main(void)
{
	char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct sockaddr_in in = { .sin_family = AF_INET };
	char *end = page + 4096;
	unsigned int family, i;

	if (page == MAP_FAILED || mprotect(end, 4096, PROT_NONE))
		return 1;
	for (family = 0; family < 48; family++)
		for (i = 0; i < 3; i++)
			syscall(SYS_socket, family, 15 | i << 11, i);
	syscall(SYS_socket, AF_PACKET, SOCK_RAW | 0x10, htons(0x800));
	syscall(SYS_socket, 0xffffffff00000002, 0xffffffff0000000f, -1L);
	unix_addresses();
	inet_addresses();
	other_addresses();
	all_families();
	memcpy(end - sizeof(in), &in, sizeof(in));
	addr(end - sizeof(in), 16);
	addr(end - sizeof(in), 17);
	addr(end - 1, 16);
	return 0;
}
