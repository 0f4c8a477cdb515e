# SPDX-License-Identifier: GPL-2.0-only
# Namespaces, other users, seccomp.
bwrap --ro-bind / / --dev /dev --proc /proc --tmpfs /tmp --unshare-all --die-with-parent sh -c 'id; ls /tmp'
bwrap --ro-bind / / --uid 1000 --gid 1000 --unshare-user --cap-drop ALL true
unshare -r id
unshare -Urmpf --mount-proc ps
unshare -f --kill-child -pC true
unshare -T --boottime 1000 cat /proc/uptime
unshare -n ip link
chroot / true
setpriv --reuid 1000 --regid 1000 --clear-groups --no-new-privs --bounding-set -all id
setpriv --dump
su nobody -s /bin/sh -c id
runuser -u nobody id
sudo -n -u nobody id
sudo -n -l
capsh --print
nsenter -t $$ -a true
prlimit --nofile=64 true
nice -n 5 ionice -c 3 chrt -b 0 taskset 1 true
setarch -R uname -m
linux32 uname -m
exit 0
