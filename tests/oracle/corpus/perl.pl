# SPDX-License-Identifier: GPL-2.0-only
use strict;
use warnings;
use Socket;
use IO::Select;
use POSIX qw(:sys_wait_h);

socketpair(my $a, my $b, AF_UNIX, SOCK_STREAM, PF_UNSPEC) or die;
my $pid = fork;
if (!$pid) {
	syswrite($b, "x" x 100);
	exit 3;
}
IO::Select->new($a)->can_read(5);
sysread($a, my $buf, 200);
waitpid($pid, 0);
opendir(my $d, "/etc") or die;
my @files = readdir $d;
open(my $f, ">", "out") or die;
print $f map { "$_\n" } @files;
close $f;
my @st = stat "out";
$SIG{ALRM} = sub { };
alarm 1;
select(undef, undef, undef, 3);
system("true");
print `echo done`;
unlink "out";
