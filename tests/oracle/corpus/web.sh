# SPDX-License-Identifier: GPL-2.0-only
# A server, $1, and a client, over the loopback device.
set -e
ip link set lo up
mkdir -p root logs
echo hello > root/index.html
head -c 300000 /dev/zero > root/large
cat > conf <<END
daemon off;
worker_processes 2;
pid $PWD/nginx.pid;
error_log $PWD/logs/error;
events { worker_connections 64; }
http {
	access_log $PWD/logs/access;
	client_body_temp_path $PWD; proxy_temp_path $PWD;
	fastcgi_temp_path $PWD; uwsgi_temp_path $PWD; scgi_temp_path $PWD;
	sendfile on;
	server { listen 127.0.0.1:8080; root $PWD/root; }
}
END
"$1" -p "$PWD" -c "$PWD/conf" &
while ! curl -s http://127.0.0.1:8080/ >/dev/null; do sleep 0.2; done
curl -s -o page http://127.0.0.1:8080/
curl -s -o large http://127.0.0.1:8080/large
curl -s -o none http://127.0.0.1:8080/none http://127.0.0.1:8080/
kill -QUIT "$(cat nginx.pid)"
wait
