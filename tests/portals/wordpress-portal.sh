#!/usr/bin/env bash
# A real WordPress from Debian's packages, on loopback only, to run the studio against.
#
#   wordpress-portal.sh start  [DIR]   install what is missing, make a site in DIR, serve it, print it as JSON
#   wordpress-portal.sh stop   [DIR]   end the servers that start began (by their own pids)
#   wordpress-portal.sh status [DIR]   say what runs; exit 0 when the site answers, 3 when it does not
#   wordpress-portal.sh url    [DIR]   print the same JSON again
#   wordpress-portal.sh reset  [DIR]   stop, and delete DIR
#   wordpress-portal.sh install        only install what is missing (root; nothing that it installs is started)
#   wordpress-portal.sh sql    [DIR]   run the statements of its input in the site's database
#   wordpress-portal.sh missing        name the packages that are missing; exit 0 when there are none
#
# DIR (default: wordpress-portal in the temporary directory) holds everything: WordPress's files, the database, sockets, logs and
# portal.json. Port: WP_PORTAL_PORT (default 8088). Site's time zone: WP_PORTAL_TZ (default Asia/Shanghai, not
# UTC on purpose: WordPress's dates without _gmt are local). start may be said again at any time; a site already
# in DIR is kept, with its posts, users and password. Run by root, the servers run as www-data; else as the caller.
# WP_PORTAL_CLOCK=1: PHP and nginx tell the time that DIR/clock says (+90, -86400: seconds off), read anew each second.
set -euo pipefail

cmd=${1:-} dir=$(realpath -m "${2:-${WP_PORTAL_DIR:-$(dirname "$(mktemp -u)")/wordpress-portal}}")
mark=$dir/.wordpress-portal
port=${WP_PORTAL_PORT:-8088} tz=${WP_PORTAL_TZ:-Asia/Shanghai}
[ -f "$mark" ] && port=${WP_PORTAL_PORT:-$(cat "$mark")}
url=http://127.0.0.1:$port
if [ "$(id -u)" = 0 ]; then who=www-data; as=(setpriv --reuid www-data --regid www-data --clear-groups)
else who=$(id -un); as=(); fi
die() { echo "wordpress-portal: $*" >&2; exit 1; }
pids=(nginx php-fpm mariadbd)           # in the order in which they are stopped

alive() { # NAME: is the process in NAME.pid running, and is it that program?
  local f=$dir/run/$1.pid pid
  [ -s "$f" ] && pid=$(cat "$f") && [ -r "/proc/$pid/comm" ] && [[ $(cat "/proc/$pid/comm") == "$1"* ]]
}
answers() { # the front page and the API, both with 200 and no redirect
  [ "$(curl -sS --noproxy '*' -o /dev/null -m 15 -w '%{http_code} ' "$url/" 2>/dev/null)$(
       curl -sS --noproxy '*' -o /dev/null -m 15 -w '%{http_code}' "$url/wp-json/" 2>/dev/null)" = "200 200" ]
}
waitfor() { # SECONDS COMMAND...
  local n=$(( $1 * 10 )); shift
  while ! "$@"; do n=$((n - 1)); [ $n -gt 0 ] || return 1; sleep 0.1; done
}

missing() {
  local want=(curl nginx php-fpm php php-cli php-mysql php-gd php-curl php-xml php-mbstring mariadb-client
              mariadb-server-core wordpress wordpress-theme-twentytwentythree libfaketime) p
  for p in "${want[@]}"; do
    [ "$(dpkg-query -Wf '${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || echo "$p"
  done
}

packages() { # LOG
  local miss made=
  mapfile -t miss < <(missing)
  [ ${#miss[@]} = 0 ] && return 0
  [ "$(id -u)" = 0 ] || die "not installed, and only root can install: ${miss[*]}"
  # Debian starts a service that it installs, on every address: forbid that while installing.
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made=1
  fi
  export DEBIAN_FRONTEND=noninteractive
  # in want, nginx and php-fpm stand before php and wordpress: otherwise apt adds Apache and its PHP
  { apt-get -o DPkg::Lock::Timeout=600 update &&
    apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${miss[@]}"
  } >"$1" 2>&1 || { [ -z "$made" ] || rm -f /usr/sbin/policy-rc.d
    tail -20 "$1" >&2; die "apt-get failed"; }
  [ -z "$made" ] || rm -f /usr/sbin/policy-rc.d
}

files() { # WordPress's own files, and the configurations of the three servers
  if [ ! -f "$dir/www/wp-load.php" ]; then
    rm -rf "$dir/www"; cp -rL /usr/share/wordpress "$dir/www.new"
    rm -f "$dir/www.new/wp-config.php" "$dir/www.new/.htaccess"
    mkdir -p "$dir/www.new/wp-content/uploads"; mv "$dir/www.new" "$dir/www"
  fi
  [ -f "$dir/salts.php" ] || (umask 077; for k in AUTH SECURE_AUTH LOGGED_IN NONCE; do for s in KEY SALT; do
      echo "define('${k}_$s', '$(head -c 48 /dev/urandom | base64 -w0)');"; done; done >"$dir/salts.php")
  { cat <<PHP
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', '$who'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$dir/run/db.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); \$table_prefix = 'wp_';
define('WP_HOME', '$url'); define('WP_SITEURL', '$url');
define('WP_ENVIRONMENT_TYPE', 'local');        // application passwords without HTTPS
define('WP_HTTP_BLOCK_EXTERNAL', true);        // it calls nobody
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_AUTO_UPDATE_CORE', false);
define('DISALLOW_FILE_MODS', true); define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false); define('WP_MEMORY_LIMIT', '128M');
PHP
    cat "$dir/salts.php"; echo "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');"
    echo "require_once ABSPATH . 'wp-settings.php';"; } >"$dir/www/wp-config.php"
  cat >"$dir/php-fpm.conf" <<CONF
[global]
pid = $dir/run/php-fpm.pid
error_log = $dir/log/php-fpm.log
daemonize = yes
[portal]
listen = $dir/run/php.sock
pm = static
pm.max_children = 6
catch_workers_output = yes
${WP_PORTAL_CLOCK:+clear_env = no}
php_admin_value[error_log] = $dir/log/php.log
php_admin_flag[log_errors] = on
php_admin_flag[display_errors] = off
php_admin_value[upload_max_filesize] = 20M
php_admin_value[post_max_size] = 24M
php_admin_value[memory_limit] = 256M
CONF
  cat >"$dir/nginx.conf" <<CONF
pid $dir/run/nginx.pid;
error_log $dir/log/nginx.log warn;
worker_processes 1;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream;
  access_log $dir/log/access.log;
  client_max_body_size 24m;
  client_body_temp_path $dir/run/body; proxy_temp_path $dir/run/proxy; fastcgi_temp_path $dir/run/fastcgi;
  uwsgi_temp_path $dir/run/uwsgi; scgi_temp_path $dir/run/scgi;
  server {
    listen 127.0.0.1:$port;
    root $dir/www; index index.php; charset utf-8;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location ~ \.php\$ {
      try_files \$uri =404;
      # not Debian's fastcgi_params: its HTTP_HOST has no port, and WordPress then redirects without end
      fastcgi_param HTTP_HOST       127.0.0.1:$port;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
      fastcgi_param SCRIPT_NAME     \$fastcgi_script_name;
      fastcgi_param DOCUMENT_ROOT   \$document_root;
      fastcgi_param DOCUMENT_URI    \$document_uri;
      fastcgi_param REQUEST_URI     \$request_uri;
      fastcgi_param REQUEST_METHOD  \$request_method;
      fastcgi_param QUERY_STRING    \$query_string;
      fastcgi_param CONTENT_TYPE    \$content_type;
      fastcgi_param CONTENT_LENGTH  \$content_length;
      fastcgi_param SERVER_PROTOCOL \$server_protocol;
      fastcgi_param SERVER_SOFTWARE nginx;
      fastcgi_param SERVER_NAME     127.0.0.1;
      fastcgi_param SERVER_ADDR     \$server_addr;
      fastcgi_param SERVER_PORT     \$server_port;
      fastcgi_param REMOTE_ADDR     \$remote_addr;
      fastcgi_param REMOTE_PORT     \$remote_port;
      fastcgi_param REDIRECT_STATUS 200;
      fastcgi_pass unix:$dir/run/php.sock;
      fastcgi_read_timeout 60;
    }
  }
}
CONF
  if [ "$who" = www-data ] && [ "$(stat -c %U "$dir/www")" != "$who" ]; then chown -R "$who:" "$dir"; fi
  chown "$who" "$dir" "$dir/run" "$dir/log" "$dir/salts.php" "$dir/www/wp-config.php"
}

database() {
  if [ ! -d "$dir/db/mysql" ]; then
    rm -rf "$dir/db"; "${as[@]}" mkdir -m 700 "$dir/db"
    "${as[@]}" mariadb-install-db --no-defaults --datadir="$dir/db" --skip-test-db --skip-name-resolve \
      --auth-root-authentication-method=socket --auth-root-socket-user="$who" >"$dir/log/install-db.log" 2>&1 ||
      { rm -rf "$dir/db"; tail "$dir/log/install-db.log" >&2; die "mariadb-install-db failed"; }
  fi
  if ! alive mariadbd; then
    "${as[@]}" setsid mariadbd --no-defaults --datadir="$dir/db" --socket="$dir/run/db.sock" --skip-networking \
      --pid-file="$dir/run/mariadbd.pid" --log-error="$dir/log/mariadbd.log" --innodb-buffer-pool-size=64M \
      --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
      </dev/null >>"$dir/log/mariadbd.out" 2>&1 &
  fi
  sql() { "${as[@]}" mariadb --no-defaults --socket="$dir/run/db.sock" -e "$1"; }
  waitfor 60 sql 'select 1' >/dev/null 2>&1 || { tail "$dir/log/mariadbd.log" >&2; die "the database did not start"; }
  sql 'create database if not exists wordpress character set utf8mb4'
}

serve() {
  local clock=(); [ -z "${WP_PORTAL_CLOCK:-}" ] || { [ -f "$dir/clock" ] || echo +0 >"$dir/clock"; clock=(env
    "LD_PRELOAD=$(dpkg -L libfaketime | grep '/libfaketime\.so\.1$')" "FAKETIME_TIMESTAMP_FILE=$dir/clock"
    FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1); }
  local fpm; fpm=$(ls /usr/sbin/php-fpm[0-9]* 2>/dev/null | sort -V | tail -1); [ -n "$fpm" ] || die "no php-fpm"
  alive php-fpm || "${as[@]}" "${clock[@]}" "$fpm" -y "$dir/php-fpm.conf" 2>>"$dir/log/php-fpm.out" || die "php-fpm did not start"
  alive nginx || "${as[@]}" "${clock[@]}" nginx -e "$dir/log/nginx.log" -c "$dir/nginx.conf" || die "nginx did not start (port $port taken?)"
}

site() { # the site itself, its users and the application password: once
  [ -f "$dir/portal.json" ] && return
  cat >"$dir/install.php" <<'PHP'
<?php // wordpress-portal.sh runs this twice: "install" fills the database, "people" adds users and settings
[, $stage, $www, $url, $out, $tz] = $argv;
$u = parse_url($url);
$_SERVER['HTTP_HOST'] = $u['host'] . ':' . $u['port']; $_SERVER['SERVER_NAME'] = $u['host'];
$_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1';
if ($stage === 'install') define('WP_INSTALLING', true);
require "$www/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification($t, $u, $i, $p) {}     // sends no mail
if ($stage === 'install') {
    if (!is_blog_installed()) wp_install('Live interview portal', 'admin', 'admin@portal.invalid', true, '', wp_generate_password(24, false));
    exit(0);
}
$set = ['comment_moderation' => 1, 'comment_previously_approved' => 0, 'default_comment_status' => 'open',
        'close_comments_for_old_posts' => 0, 'comments_notify' => 0, 'moderation_notify' => 0, 'show_avatars' => 0,
        'default_pingback_flag' => 0, 'default_ping_status' => 'closed', 'timezone_string' => $tz];
foreach ($set as $k => $v) update_option($k, $v);
global $wp_rewrite; $wp_rewrite->set_permalink_structure('/%postname%/');
create_initial_taxonomies();    // without it the rules know no /category/
flush_rewrite_rules(false);
$people = [];
foreach (['editor' => 'editor', 'author' => 'author', 'reader' => 'subscriber'] as $name => $role) {
    $user = get_user_by('login', $name);
    $id = $user ? $user->ID : wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(24, false),
        'user_email' => "$name@portal.invalid", 'display_name' => ucfirst($name), 'role' => $role]);
    if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message() . "\n"); exit(1); }
    WP_Application_Passwords::delete_all_application_passwords($id);
    $made = WP_Application_Passwords::create_new_application_password($id, ['name' => 'studio']);
    if (is_wp_error($made)) { fwrite(STDERR, $made->get_error_message() . "\n"); exit(1); }
    $people[$name] = ['id' => $id, 'role' => $role, 'application_password' => $made[0]];
}
umask(077);
file_put_contents("$out.new", json_encode(['url' => $url, 'api' => "$url/wp-json/", 'wordpress' => get_bloginfo('version'),
    'user' => 'editor', 'application_password' => $people['editor']['application_password'], 'users' => $people],
    JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES) . "\n");
rename("$out.new", $out);
PHP
  for stage in install people; do
    "${as[@]}" php -d display_errors=stderr -d error_reporting=1 "$dir/install.php" $stage "$dir/www" "$url" "$dir/portal.json" "$tz" \
      >>"$dir/log/install.log" 2>&1 </dev/null || { tail "$dir/log/install.log" >&2; die "WordPress's installation failed ($stage)"; }
  done
}

stop() {
  local n pid
  for n in "${pids[@]}"; do
    alive "$n" || continue
    pid=$(cat "$dir/run/$n.pid"); kill -TERM "$pid" 2>/dev/null || true
    gone() { [ ! -e "/proc/$1" ]; }; waitfor 30 gone "$pid" || die "$n ($pid) did not end"
  done
}

case $cmd in
start)
  [ ${#dir} -le 80 ] || die "DIR is too long for a unix socket's path: $dir"
  if [ -e "$dir" ] && [ ! -f "$mark" ] && [ -n "$(ls -A "$dir")" ]; then die "$dir is not empty and not a portal"; fi
  mkdir -p "$dir/run" "$dir/log"
  "${as[@]}" test -x "$dir" || die "$who cannot enter $dir: choose a DIR outside a private home"
  exec 9>"$dir/run/lock"; flock -w 900 9
  if [ -f "$mark" ] && [ "$(cat "$mark")" != "$port" ]; then die "$dir was made for port $(cat "$mark")"; fi
  echo "$port" >"$mark"
  { packages "$dir/log/apt.log"; files; database 9>&-; site; serve 9>&-; } >&2
  waitfor 30 answers || die "$url does not answer; see $dir/log"
  cat "$dir/portal.json" ;;
stop) [ -f "$mark" ] || exit 0; stop ;;
status)
  for n in "${pids[@]}"; do if alive "$n"; then echo "$n $(cat "$dir/run/$n.pid")"; else echo "$n -"; fi; done
  if [ -f "$mark" ] && alive nginx && answers; then echo "answers $url"; else echo "does not answer $url"; exit 3; fi ;;
install) log=$(mktemp); packages "$log"; rm -f "$log" ;;
missing) found=$(missing); [ -z "$found" ] || { echo "$found"; exit 3; } ;;
sql) "${as[@]}" mariadb --no-defaults --socket="$dir/run/db.sock" --default-character-set=utf8mb4 wordpress ;;
url) cat "$dir/portal.json" ;;
reset) [ -e "$dir" ] || exit 0; [ -f "$mark" ] || die "$dir is not a portal"; stop; rm -rf "$dir" ;;
*) sed -n '2,19s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
