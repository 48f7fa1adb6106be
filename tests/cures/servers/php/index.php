<?php
// SPDX-License-Identifier: Apache-2.0
// @top
// @login
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/v1/crash') {
    throw new Exception('on purpose');
}
http_response_code($path === '/v1/items' ? 200 : 404);
echo '[]';
