// SPDX-License-Identifier: GPL-2.0-only
/*
 * Generic netlink: the operations of families, as who asks sends them and as
 * who is told receives them.
 */
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/genetlink.h>
#include <linux/netlink.h>

#define OPS	30	/* no more are shown at once */
#define ALL	180	/* more than any family has */

struct op {
	struct nlattr entry;
	struct nlattr id;
	__u32 number;
};

struct message {
	struct nlmsghdr head;
	struct genlmsghdr genl;
	struct nlattr name;
	char family[16];
	struct nlattr ops;
	struct op op[OPS];
};

static const char *const families[] = {
	"nlctrl", "thermal", "ethtool", "devlink", "tcp_metrics", "mptcp_pm",
	"SEG6", "IOAM6", "TASKSTATS", "netdev", "nl80211", "nosuch",
};

static void fill(struct message *m, const char *family, unsigned int first)
{
	unsigned int i;

	memset(m, 0, sizeof(*m));
	m->head.nlmsg_len = sizeof(*m);
	m->head.nlmsg_type = GENL_ID_CTRL;
	m->head.nlmsg_flags = NLM_F_REQUEST;
	m->genl.cmd = CTRL_CMD_NEWFAMILY;
	m->genl.version = 2;
	m->name.nla_type = CTRL_ATTR_FAMILY_NAME;
	m->name.nla_len = NLA_HDRLEN + strlen(family) + 1;
	strcpy(m->family, family);
	/* What is left of the room for the name is an attribute, too. */
	i = NLA_ALIGN(strlen(family) + 1);
	if (i < sizeof(m->family)) {
		struct nlattr rest = { sizeof(m->family) - i, CTRL_ATTR_VERSION };

		memcpy(m->family + i, &rest, sizeof(rest));
	}
	m->ops.nla_type = CTRL_ATTR_OPS;
	m->ops.nla_len = sizeof(m->ops) + sizeof(m->op);
	for (i = 0; i < OPS; i++) {
		m->op[i].entry.nla_type = i + 1;
		m->op[i].entry.nla_len = sizeof(m->op[i]);
		m->op[i].id.nla_type = CTRL_ATTR_OP_ID;
		m->op[i].id.nla_len = sizeof(m->op[i].id) + sizeof(__u32);
		m->op[i].number = first + i;
	}
}

int main(void)
{
	int one = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
	int other = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
	struct sockaddr_nl to = { .nl_family = AF_NETLINK };
	socklen_t len = sizeof(to);
	struct message m, got;
	unsigned int i, first;

	/* One that has no address is of no protocol for strace. */
	bind(one, (void *)&to, sizeof(to));
	bind(other, (void *)&to, sizeof(to));
	getsockname(other, (void *)&to, &len);
	for (i = 0; i < sizeof(families) / sizeof(*families); i++)
		for (first = 0; first < ALL; first += OPS) {
			fill(&m, families[i], first);
			sendto(one, &m, sizeof(m), 0, (void *)&to, sizeof(to));
			recv(other, &got, sizeof(got), MSG_DONTWAIT);
		}
	return 0;
}
