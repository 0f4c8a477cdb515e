# SPDX-License-Identifier: GPL-2.0-only
# Of openssl and OpenSSH: keys, and a connection.
ip link set lo up
openssl req -x509 -newkey rsa:1024 -nodes -keyout key -out cert -subj /CN=localhost -days 1
openssl s_server -accept 4433 -key key -cert cert -naccept 1 -quiet >got &
sleep 1
echo hello | openssl s_client -connect 127.0.0.1:4433 -quiet -no_ign_eof
wait
openssl dgst -sha256 key
openssl rand -hex 8
ssh-keygen -q -t ed25519 -N '' -f id
ssh-keygen -l -f id.pub
ssh-agent sh -c 'ssh-add id; ssh-add -l'
exit 0
