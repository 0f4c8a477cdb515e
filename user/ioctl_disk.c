// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl that hand commands to disks. */
#include <errno.h>

#include "fields.h"

/* SCSI: SG_IO, in two forms that their first word tells apart. */

struct sg_v3 {
	int32_t interface, direction;
	uint8_t cmd_len, mx_sb_len;
	uint16_t iovec_count;
	uint32_t dxfer_len;
	uint64_t dxferp, cmdp, sbp;
	uint32_t timeout, flags;
	int32_t pack_id, pad;
	uint64_t usr_ptr;
	uint8_t status, masked_status, msg_status, sb_len_wr;
	uint16_t host_status, driver_status;
	int32_t resid;
	uint32_t duration, info, pad2;
};

struct sg_v4 {
	int32_t guard;
	uint32_t protocol, subprotocol, request_len;
	uint64_t request, request_tag;
	uint32_t request_attr, request_priority, request_extra;
	uint32_t max_response_len;
	uint64_t response;
	uint32_t dout_iovec_count, dout_xfer_len, din_iovec_count, din_xfer_len;
	uint64_t dout_xferp, din_xferp;
	uint32_t timeout, flags;
	uint64_t usr_ptr;
	uint32_t spare_in, driver_status, transport_status, device_status;
	uint32_t retry_delay, info, duration, response_len;
	int32_t din_resid, dout_resid;
	uint64_t generated_tag;
	uint32_t spare_out, padding;
};

enum {
	DXFER_TO_DEV = -2,
	DXFER_FROM_DEV = -3,
	DXFER_TO_FROM_DEV = -4,
};

FOLLOWED_TYPE(disk_data)
FOLLOWED_TYPE(disk_iovec)
FOLLOWED_TYPE(sg_v3)
FOLLOWED_TYPE(sg_v4_out)
FOLLOWED_TYPE(sg_v4_in)

FIELDS(sg_v3_sizes,
	{ "mx_sb_len", 9, 1, 'u' }, { "iovec_count", 10, 2, 'u' },
	{ "dxfer_len", 12, 4, 'u' }, { "timeout", 40, 4, 'u' },
	{ "flags", 44, 4, 'F', 0, &xlat_sg_flags, "SG_FLAG_???" });
FIELDS(sg_v3_status,
	{ "status", 64, 1, 'x' }, { "masked_status", 65, 1, 'x' },
	{ "msg_status", 66, 1, 'x' }, { "sb_len_wr", 67, 1, 'u' });
FIELDS(sg_v3_result,
	{ "host_status", 68, 2, 'x' }, { "driver_status", 70, 2, 'x' },
	{ "resid", 72, 4, 'd' }, { "duration", 76, 4, 'u' },
	{ "info", 80, 4, 'F', 0, &xlat_sg_info, "SG_INFO_???" });

/* Data, in one piece or in several. */
static void put_data(struct call *c, const char *name, uint64_t addr,
		     uint32_t len, uint32_t iovecs)
{
	text_puts(c->text, name);
	if (iovecs)
		print_iovec_at(c, addr, iovecs, true, len);
	else
		print_hex_buffer_at(c, addr, len);
}

/* What is left of the data when some was not transferred. */
static uint32_t moved(uint32_t len, int32_t resid)
{
	return resid > 0 && (uint32_t)resid <= len ? len - resid : len;
}

static void put_v3_result(struct call *c, const struct sg_v3 *before,
			  uint64_t addr)
{
	struct sg_v3 s;
	uint32_t len;

	if (!fetch_as(c, AS(sg_v3), addr, &s, sizeof(s))) {
		if (before->direction == DXFER_FROM_DEV) {
			text_puts(c->text, ", dxferp=");
			put_addr(c, before->dxferp);
		}
		text_puts(c->text, ", sbp=");
		put_addr(c, before->sbp);
		return;
	}
	if (s.interface != 'S') {
		text_printf(c->text, " => interface_id=%u", s.interface);
		return;
	}
	len = moved(s.dxfer_len, s.resid);
	if (s.direction == DXFER_FROM_DEV)
		put_data(c, ", dxferp=", s.dxferp, len, s.iovec_count);
	else if (s.direction == DXFER_TO_FROM_DEV && len)
		put_data(c, " => ", s.dxferp, len, s.iovec_count);
	put_fields(c, &sg_v3_status, &s, ", ");
	put_data(c, ", sbp=", s.sbp, s.sb_len_wr, 0);
	put_fields(c, &sg_v3_result, &s, ", ");
}

static void print_v3(struct call *c, uint64_t addr)
{
	struct sg_v3 s;

	text_puts(c->text, "{interface_id='S', ");
	c->at_exit = false;
	if (!fetch_as(c, AS(sg_v3), addr, &s, sizeof(s))) {
		c->at_exit = true;
		put_addr(c, addr + sizeof(s.interface));
		text_putc(c->text, '}');
		return;
	}
	text_puts(c->text, "dxfer_direction=");
	print_xval(c->text, &xlat_sg_directions, (uint32_t)s.direction,
		   "SG_DXFER_???");
	text_printf(c->text, ", cmd_len=%u", s.cmd_len);
	put_data(c, ", cmdp=", s.cmdp, s.cmd_len, 0);
	put_fields(c, &sg_v3_sizes, &s, ", ");
	if (s.direction == DXFER_TO_DEV || s.direction == DXFER_TO_FROM_DEV)
		put_data(c, ", dxferp=", s.dxferp, s.dxfer_len, s.iovec_count);
	c->at_exit = true;
	put_v3_result(c, &s, addr);
	text_putc(c->text, '}');
}

FIELDS(sg_v4_request,
	{ "protocol", 4, 4, 'V', 0, &xlat_bsg_protocols, "BSG_PROTOCOL_???" },
	{ "subprotocol", 8, 4, 'V', 0, &xlat_bsg_subprotocols,
	  "BSG_SUB_PROTOCOL_???" },
	{ "request_len", 12, 4, 'u' });
FIELDS(sg_v4_sizes,
	{ "request_tag", 24, 8, 'x' }, { "request_attr", 32, 4, 'u' },
	{ "request_priority", 36, 4, 'u' }, { "request_extra", 40, 4, 'u' },
	{ "max_response_len", 44, 4, 'u' }, { "dout_iovec_count", 56, 4, 'u' },
	{ "dout_xfer_len", 60, 4, 'u' }, { "din_iovec_count", 64, 4, 'u' },
	{ "din_xfer_len", 68, 4, 'u' });
FIELDS(sg_v4_flags,
	{ "timeout", 88, 4, 'u' },
	{ "flags", 92, 4, 'F', 0, &xlat_bsg_flags, "BSG_FLAG_???" },
	{ "usr_ptr", 96, 8, 'x' });
FIELDS(sg_v4_result,
	{ "driver_status", 108, 4, 'x' }, { "transport_status", 112, 4, 'x' },
	{ "device_status", 116, 4, 'x' }, { "retry_delay", 120, 4, 'u' },
	{ "info", 124, 4, 'F', 0, &xlat_sg_info, "SG_INFO_???" },
	{ "duration", 128, 4, 'u' }, { "response_len", 132, 4, 'u' },
	{ "din_resid", 136, 4, 'd' }, { "dout_resid", 140, 4, 'd' },
	{ "generated_tag", 144, 8, 'x' });

static void put_v4_result(struct call *c, const struct sg_v4 *before,
			  uint64_t addr)
{
	struct sg_v4 s;

	if (!fetch(c, addr, &s, sizeof(s))) {
		text_puts(c->text, ", response=");
		text_hex(c->text, before->response);
		text_puts(c->text, ", din_xferp=");
		text_hex(c->text, before->din_xferp);
		return;
	}
	if (s.guard != 'Q') {
		text_printf(c->text, " => guard=%u", s.guard);
		return;
	}
	text_printf(c->text, ", response_len=%u", s.response_len);
	put_data(c, ", response=", s.response, s.response_len, 0);
	put_data(c, ", din_xferp=", s.din_xferp,
		 moved(s.din_xfer_len, s.din_resid), s.din_iovec_count);
	put_fields(c, &sg_v4_result, &s, ", ");
}

static void print_v4(struct call *c, uint64_t addr)
{
	struct sg_v4 s;

	text_puts(c->text, "{guard='Q', ");
	c->at_exit = false;
	if (!fetch_or_addr(c, addr + 4, (uint8_t *)&s + 4, sizeof(s) - 4)) {
		c->at_exit = true;
		text_putc(c->text, '}');
		return;
	}
	put_fields(c, &sg_v4_request, &s, "");
	put_data(c, ", request=", s.request, s.request_len, 0);
	put_fields(c, &sg_v4_sizes, &s, ", ");
	put_data(c, ", dout_xferp=", s.dout_xferp, s.dout_xfer_len,
		 s.dout_iovec_count);
	put_fields(c, &sg_v4_flags, &s, ", ");
	c->at_exit = true;
	put_v4_result(c, &s, addr);
	text_putc(c->text, '}');
}

void print_sg_io(struct call *c, unsigned int i)
{
	uint32_t which;

	if (!fetch_before(c, i, &which, sizeof(which)))
		return;
	if (which == 'S')
		print_v3(c, c->args[i]);
	else if (which == 'Q')
		print_v4(c, c->args[i]);
	else
		text_printf(c->text, "[%u]", which);
}

/* Requests that wait: of the table the first is shown. */
FIELDS(sg_req_info,
	{ "req_state", 0, 1, 'd' }, { "orphan", 1, 1, 'd' },
	{ "sg_io_owned", 2, 1, 'd' }, { "problem", 3, 1, 'd' },
	{ "pack_id", 4, 4, 'd' }, { "usr_ptr", 8, 8, 'p' },
	{ "duration", 16, 4, 'u' });
STRUCT_TYPE(sg_req_info, &sg_req_info, 24)

/* ATA: a command and three of its registers, then what has become of them. */

#define SECTOR	512

void print_hdio_drive_cmd(struct call *c, unsigned int i)
{
	uint8_t b[4];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	text_puts(c->text, "{command=");
	print_xval(c->text, &xlat_ata_commands, b[0], "ATA_CMD_???");
	text_printf(c->text, ", sector_number=%u, feature=%u, sector_count=%u}",
		    b[1], b[2], b[3]);
	if ((c->error && c->error != EIO) ||
	    !fetch(c, c->args[i], b, sizeof(b)))
		return;
	text_puts(c->text, " => {status=");
	text_hex(c->text, b[0]);
	text_printf(c->text, ", error=%u, nsector=%u", b[1], b[2]);
	if (b[3]) {
		text_puts(c->text, ", buf=");
		print_hex_buffer_at(c, c->args[i] + sizeof(b), b[3] * SECTOR);
	}
	text_putc(c->text, '}');
}
