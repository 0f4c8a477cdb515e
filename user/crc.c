// SPDX-License-Identifier: GPL-2.0-only
/* CRC-32, as in Ethernet and gzip, four bytes at a time. */
#include <stdbool.h>
#include <string.h>

#include "crc.h"

#define POLYNOMIAL	0xedb88320U	/* reflected */

static uint32_t table[4][256];

static void fill_table(void)
{
	unsigned int i, k;

	for (i = 0; i < 256; i++) {
		uint32_t crc = i;

		for (k = 0; k < 8; k++)
			crc = crc >> 1 ^ (crc & 1 ? POLYNOMIAL : 0);
		table[0][i] = crc;
	}
	for (i = 0; i < 256; i++)
		for (k = 1; k < 4; k++)
			table[k][i] = table[k - 1][i] >> 8 ^
				      table[0][table[k - 1][i] & 0xff];
}

/**
 * crc32() - the checksum of some bytes, or of more of them
 * @crc: what the bytes before gave; 0: there were none.
 * @data: the bytes.
 * @len: their number.
 */
uint32_t crc32(uint32_t crc, const void *data, size_t len)
{
	const uint8_t *p = data;

	if (!table[0][1])
		fill_table();
	crc = ~crc;
	for (; len >= 4; len -= 4, p += 4) {
		uint32_t x = crc ^ (p[0] | p[1] << 8 | p[2] << 16 |
				    (uint32_t)p[3] << 24);

		crc = table[3][x & 0xff] ^ table[2][x >> 8 & 0xff] ^
		      table[1][x >> 16 & 0xff] ^ table[0][x >> 24];
	}
	for (; len; len--, p++)
		crc = crc >> 8 ^ table[0][(crc ^ *p) & 0xff];
	return ~crc;
}
