// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/catalogue/catalogue.h"

namespace crosscheck::diagnosis::zh_cn {

inline constexpr CauseText kPermissions[] = {
    {Cause::kMethodsMissing, "缺少 Access-Control-Allow-Methods。",
     "预检请求的响应没有 Access-Control-Allow-Methods，因此只允许 GET、HEAD 和 POST；而页面发送的是 {method}。",
     "在预检请求的响应中加上 Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodNotListed, "请求方法不在允许列表中。", "服务器只允许 {list}，而页面发送的是 {method}。",
     "在预检请求的响应中加上 Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodCase, "请求方法写成了小写。",
     "脚本写的是“{method}”。请求方法区分大小写，浏览器只会自动把 DELETE、GET、HEAD、OPTIONS、POST 和 PUT 转成大写。",
     "在脚本中写“{upper}”。"},
    {Cause::kWildcardMethodsWithCredentials, "请求携带凭据时，* 不代表任何方法。",
     "请求携带凭据时，* 不再是通配符，而是一个名为 * 的方法。",
     "逐一列出方法：Access-Control-Allow-Methods: {longer}。"},
    {Cause::kMethodsUnreadable, "无法解析 Access-Control-Allow-Methods。",
     "Access-Control-Allow-Methods "
     "的值必须是以逗号分隔的方法名。名称中的空格、分号、冒号或引号都会使整个列表无法解析。",
     "写成类似 Access-Control-Allow-Methods: GET, POST, PUT 的形式。"},
    {Cause::kHeadersMissing, "缺少 Access-Control-Allow-Headers。",
     "页面发送了标头 {header}，而预检请求的响应没有允许任何标头。",
     "在预检请求的响应中加上 Access-Control-Allow-Headers: {longer}。该请求需要的标头共有：{wanted}。"},
    {Cause::kHeaderNotListed, "有请求标头不在允许列表中。", "页面发送了标头 {header}，而预检请求的响应只允许 {list}。",
     "在预检请求的响应中加上 Access-Control-Allow-Headers: {longer}。该请求需要的标头共有：{wanted}。"},
    {Cause::kContentTypeNotListed, "请求体的 Content-Type 需要许可。",
     "application/json 之类的 Content-Type 与 HTML 表单的类型不同，必须获得许可，而预检请求的响应没有列出 {header}。",
     "在预检请求的响应中加上 Access-Control-Allow-Headers: {longer}。该请求需要的标头共有：{wanted}。"},
    {Cause::kHeaderOfTracing, "链路追踪库在请求中加了标头。",
     "页面发送了标头 {header}，它由链路追踪库添加，并非您的代码所写，而预检请求的响应没有列出它。",
     "把该库的目标范围缩小到您自己的服务器（Sentry：tracePropagationTargets）；如果是您自己的服务器，则发送 "
     "Access-Control-Allow-Headers: {longer}。"},
    {Cause::kResponseHeaderInRequest, "脚本发送了属于响应的标头。",
     "脚本发送了 {header}。那是响应标头，放在请求里除了触发预检请求之外毫无作用。",
     "从脚本中删除它；该标头应由服务器在响应中设置。"},
    {Cause::kWildcardDoesNotCoverAuthorization, "* 不包含 Authorization。",
     "* 涵盖所有请求标头，唯独 Authorization 必须明确列出。", "发送 Access-Control-Allow-Headers: *, Authorization。"},
    {Cause::kWildcardHeadersWithCredentials, "请求携带凭据时，* 不代表任何标头。",
     "请求携带凭据时，* 不再是通配符，而是一个名为 * 的标头。",
     "逐一列出标头：Access-Control-Allow-Headers: {wanted}。"},
    {Cause::kHeadersUnreadable, "无法解析 Access-Control-Allow-Headers。",
     "Access-Control-Allow-Headers "
     "的值必须是以逗号分隔的标头名。名称中的空格、分号、冒号或引号都会使整个列表无法解析。",
     "写成类似 Access-Control-Allow-Headers: Content-Type, Authorization 的形式。"},
};

}  // namespace crosscheck::diagnosis::zh_cn
