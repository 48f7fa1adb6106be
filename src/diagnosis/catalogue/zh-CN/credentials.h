// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kCredentials[] = {
    {Cause::kWildcardWithCredentials, "* 不能与凭据一起使用。",
     "请求携带 Cookie 或其他凭据时，* 不起作用：{answer}必须写出页面的源。",
     "发送 Access-Control-Allow-Origin: {origin}（将请求的 Origin "
     "与允许列表比对后原样返回）、Access-Control-Allow-Credentials: true 和 Vary: Origin。如果请求不需要 "
     "Cookie，就改为在页面中不携带凭据（credentials: \"omit\" 或 \"same-origin\"、withCredentials = false）。"},
    {Cause::kCredentialsNotAllowed, "不允许携带凭据。",
     "页面发送了凭据，而{answer}没有 Access-Control-Allow-Credentials。",
     "在预检请求的响应和实际响应中都发送 Access-Control-Allow-Credentials: true。如果请求不需要 "
     "Cookie，就改为在页面中不携带凭据。"},
    {Cause::kCredentialsOnPreflightOnly, "只有预检请求的响应允许凭据。",
     "预检请求的响应有 Access-Control-Allow-Credentials: true，实际响应却没有。",
     "在实际响应中也发送 Access-Control-Allow-Credentials: true，错误响应也一样。"},
    {Cause::kCredentialsValue, "值必须是 true。",
     "Access-Control-Allow-Credentials 是“{value}”；只有小写且只出现一次的 true 才允许凭据。",
     "在预检请求的响应和实际响应中各发送一行 Access-Control-Allow-Credentials: true。如果请求不需要 "
     "Cookie，就改为在页面中不携带凭据。"},
    {Cause::kCookieNotSent, "CORS 通过了，Cookie 却没有发送。",
     "浏览器允许页面读取响应，但请求没有携带 Cookie：被 SameSite、第三方 Cookie 拦截或缺少 Secure 挡住了。这不是 "
     "CORS。",
     "设置 Cookie 时加上 SameSite=None; Secure，第三方 Cookie 被拦截时再加 Partitioned，或由页面自己的网站提供 "
     "API；Authorization 标头中的令牌在哪里都能用。脚本必须写 credentials: \"include\"。"},
    {Cause::kHeaderNotExposed, "标头存在，脚本却看不到。",
     "开发者工具中能看到标头 {header}，脚本读到的却是 null：没有许可时，脚本只能看到 "
     "Cache-Control、Content-Language、Content-Length、Content-Type、Expires、Last-Modified 和 Pragma。",
     "在响应中发送 Access-Control-Expose-Headers: {header}。请求携带凭据时 * 不是通配符，要逐一列出标头。"},
    {Cause::kOpaque, "no-cors 模式隐藏了响应。",
     "请求没有使用 CORS，因此响应是不透明的：脚本只能看到状态 0，没有标头也没有内容。",
     "如果脚本要读取响应，就去掉 mode \"no-cors\"；这样服务器就需要 CORS 标头。"},
    {Cause::kOpaqueElement, "响应可以显示，不能读取。",
     "请求没有使用 CORS，因此响应是不透明的：可以显示或运行，但脚本看不到它的内容，也看不到它的错误。",
     "什么都不用做，除非页面必须读取响应；那就用 CORS 请求（crossorigin 属性、fetch()）。"},
    {Cause::kOpaqueRedirect, "redirect \"manual\" 隐藏了重定向。",
     "重定向模式“manual”会隐藏重定向：脚本只能看到状态 0，没有标头也没有内容。",
     "去掉这个模式就会跟随重定向，或让服务器改为返回脚本能读取的状态和内容中的 URL。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
