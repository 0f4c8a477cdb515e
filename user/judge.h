/* SPDX-License-Identifier: GPL-2.0-only */
/* The options that judge single calls, as one program for the kernel. */
#ifndef JUDGE_H
#define JUDGE_H

struct options;
struct session;
struct sock_filter;

void judge_check(const char *expression);
unsigned int judge_compile(const struct options *o, const struct sock_filter **program);
void judge_paths(struct session *s, const struct options *o);
void judge_set(struct session *s, const struct options *o);

#endif /* JUDGE_H */
