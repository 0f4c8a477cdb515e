# SPDX-License-Identifier: GPL-2.0-only
# Job control, without a terminal and on one.
cat > script <<'END'
set -m
sleep 5 & kill -STOP %1; jobs; kill -CONT %1; kill %1; wait
(sleep 0.2; exit 3) & wait $!; echo $?
true | sleep 0.1 | cat &
jobs -l
wait
trap 'echo usr1' USR1
kill -USR1 $$
trap '' INT
kill -INT $$
coproc cat
echo hello >&${COPROC[1]}
read -r line <&${COPROC[0]}
kill %cat
exec 9<>fifo-not-there
read -t 0.1 nothing < <(sleep 1)
cat <<<here | tr a-z A-Z
diff <(seq 3) <(seq 4)
echo $( (ulimit -c 0; kill -SEGV $BASHPID) 2>&1)
timeout -s INT 0.2 sleep 3
sleep 0.3 & disown
read -r _ _ _ _ group _ </proc/$$/stat
(sleep 0.5; kill -CONT -- -$group) &
suspend
exit 0
END
bash script
printf 'sleep 9\n\032bg\njobs\nkill %%1\nwait\nexit\n' | timeout 20 script -qec 'bash --norc -i' log
exit 0
