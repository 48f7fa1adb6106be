// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kNetwork[] = {
    {Cause::kNetworkDns, "主机名无法解析。",
     "无法解析 {host} 的主机名{detail}。这不是 CORS 的问题，虽然浏览器可能这样说：根本没有响应，也就没有标头可以判断。",
     "检查主机名的拼写，以及这台电脑和用户的电脑是否认识它（VPN、hosts 文件、DNS）。"},
    {Cause::kNetworkRefused, "那里没有程序在监听。",
     "无法连接到 {host}{detail}。这不是 CORS 的问题，虽然浏览器可能这样说：根本没有响应，也就没有标头可以判断。",
     "启动服务器，检查端口，并确认它监听的是这个地址（127.0.0.1、[::1] 或全部）。"},
    {Cause::kNetworkTls, "TLS 连接失败。",
     "与 {host} 的 TLS 连接失败{detail}。这不是 CORS "
     "的问题，虽然浏览器可能这样说：根本没有响应，也就没有标头可以判断。",
     "修正证书，或在浏览器中打开 {url} 看它怎么说；页面的警告可以点击跳过，脚本的请求不行。如果服务器在这个端口不使用 "
     "TLS，就改用 http:// 地址。在这里可以用 --cacert FILE 信任私有的证书颁发机构，-k 则不检查证书。"},
    {Cause::kNetworkTimeout, "服务器没有及时响应。",
     "{host} 没有及时响应{detail}。这不是 CORS 的问题，虽然浏览器可能这样说：根本没有响应，也就没有标头可以判断。",
     "看看是防火墙丢弃了数据包，还是服务器卡住了；--max-time SECONDS 可以等得久一些。"},
    {Cause::kNetworkDropped, "还没有响应，连接就断了。",
     "{host} 还没有响应就关闭了连接{detail}。这不是 CORS 的问题，虽然浏览器可能这样说：没有标头可以判断。",
     "查看服务器日志：它崩溃了、拒绝了请求，或在这个端口要求 TLS。"},
    {Cause::kNetworkInvalid, "返回的不是 HTTP。",
     "{host} 返回的不是浏览器能接受的 HTTP 响应{detail}。这不是 CORS 的问题，虽然浏览器可能这样说。",
     "检查协议和端口：在那里监听的可能不是 HTTP。"},
    {Cause::kHttpsUpgrade, "浏览器把 http 换成了 https。",
     "页面写的是 http://，浏览器请求的却是 {url}（Strict-Transport-Security、upgrade-insecure-requests "
     "或混合内容），而那里的连接失败了{detail}。",
     "让服务器在 https 的端口支持 TLS，或在开发期间改用 http 提供页面。曾发送过 Strict-Transport-Security "
     "的主机一律改用 https，直到它过期，或在浏览器中删除（chrome://net-internals/#hsts）。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
