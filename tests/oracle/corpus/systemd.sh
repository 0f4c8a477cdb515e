# SPDX-License-Identifier: GPL-2.0-only
# Tools of systemd that say something without it.
systemd-escape a/b
systemd-path
systemd-id128 machine-id
systemd-detect-virt
systemd-analyze calendar daily
systemctl --version
systemctl list-units
journalctl -n 1
busctl list
udevadm info /dev/null
systemd-tmpfiles --cat-config
systemd-cat echo x
loginctl
exit 0
