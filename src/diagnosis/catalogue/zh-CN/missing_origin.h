// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kMissingOrigin[] = {
    {Cause::kHeaderMisspelt, "标头名称拼写错误。",
     "{answer}中有标头“{header}”，没有浏览器认识它；正确的名称是 {right}。",
     "改为 {right}，前后和中间都不要有空格或其他符号。"},
    {Cause::kOriginNotAllowed, "页面的源不在允许范围内。",
     "服务器在这里处理了 CORS，但{answer}没有允许 "
     "{origin}：很可能它不在服务器的源列表中，或者服务器无论谁访问都返回同一个源。",
     "把 {origin} 原样加入允许的源列表：协议、主机和端口，末尾不带斜杠。对来自它的请求返回 "
     "Access-Control-Allow-Origin: {origin} 和 Vary: Origin。"},
    {Cause::kHeadersOnPreflightOnly, "只有预检请求的响应带有 CORS 标头。",
     "预检请求的响应带有 CORS 标头，实际响应却没有：这些标头只对 OPTIONS 设置。",
     "在实际响应中也发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin 与允许列表比对后原样返回）和 Vary: "
     "Origin。"},
    {Cause::kPreflightWithoutCors, "响应 OPTIONS 的程序不认识 CORS。",
     "OPTIONS 得到了响应，但不是由 CORS 层给出的：默认处理程序、负载均衡器或 Web 服务器本身抢先作了响应。",
     "让 CORS 层先于默认处理程序响应 OPTIONS；需要 Access-Control-Allow-Origin、Access-Control-Allow-Methods 和 "
     "Access-Control-Allow-Headers。"},
    {Cause::kNoCors, "服务器在这里没有使用 CORS。",
     "{answer}中没有任何 CORS 的迹象：该地址没有配置，或者代理去掉了这些标头。",
     "发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin 与允许列表比对后原样返回）和 Vary: "
     "Origin。公开数据可以改用 Access-Control-Allow-Origin: "
     "*。如果服务器不归您管理，就需要由它的管理者来配置，或者由您自己的服务器替页面获取数据。"},
    {Cause::kAssetWithCrossorigin, "crossorigin 属性要求使用 CORS。",
     "没有这个属性，{url} 就能加载；加上 crossorigin（integrity 和读取 canvas "
     "需要它）之后，服务器必须允许，而这台服务器只发送普通文件。",
     "公开文件发送 Access-Control-Allow-Origin: *；如果不需要 "
     "integrity、错误详情或像素数据，就去掉该属性。加载同一文件的元素要么都加，要么都不加，因为缓存只保留一份响应。"},
    {Cause::kAssetNeedsCors, "字体、模块和 worker 始终需要 CORS。",
     "浏览器始终以 CORS 方式请求 Web 字体、模块脚本和 import，这与图片或传统脚本不同；而 {url} "
     "的服务器只发送普通文件。",
     "为这些文件发送 Access-Control-Allow-Origin: *，或者改由页面自己的源提供。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
