// SPDX-License-Identifier: Apache-2.0
// What is said in English of origins that a policy had better not list, to be told in other languages later. See told() in
// phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyDangers[] = {
    // repeats
    {"This origin is listed already.", "這個來源已經列出了。", "此源已经列出。"},
    {"This origin is listed already in line {}.", "這個來源在第 {} 行已經列出了。", "此源在第 {} 行已经列出。"},
    {"\"*\" allows every origin, this one included.", "\"*\" 允許所有來源，這一個也包含在內。",
     "\"*\" 允许所有源，这一个也包括在内。"},
    {"remove this entry, or remove \"*\" when only the origins listed are meant",
     "刪除這個項目；如果只想允許列出的來源，就刪除 \"*\"", "删除此条目；如果只想允许列出的源，就删除 \"*\""},
    {"A pattern of this list allows this origin already.", "清單中含萬用字元的項目已經允許這個來源。",
     "列表中含通配符的条目已经允许此源。"},
    {"remove this entry, or the pattern when only the origins listed are meant",
     "刪除這個項目；如果只想允許列出的來源，就刪除含萬用字元的項目",
     "删除此条目；如果只想允许列出的源，就删除含通配符的条目"},
    // what is dangerous
    {"{0} The route inherits {1}.", "{0}這個路由繼承了 {1}。", "{0}此路由继承了 {1}。"},
    {"origins of its own for this route", "為這個路由另寫 origins", "为此路由另写 origins"},
    {"With credentials, \"*\" would let every site of the world act as your logged-in users; browsers refuse the "
     "combination.",
     "帶有身分憑證時，\"*\" 會讓全世界的網站都能以您已登入使用者的身分行事；瀏覽器拒絕這種組合。",
     "携带凭据时，\"*\" 会让全世界的网站都能以您已登录用户的身份行事；浏览器拒绝这种组合。"},
    {"list the origins, or https://*.example.com for subdomains; or set credentials to false",
     "逐一列出來源，子網域可寫成 https://*.example.com；或把 credentials 設為 false",
     "逐一列出源，子域名可写成 https://*.example.com；或把 credentials 设为 false"},
    {"With credentials, \"null\" would let every site of the world act as your logged-in users: any page can make a "
     "sandboxed frame, whose origin is null.",
     "帶有身分憑證時，\"null\" 會讓全世界的網站都能以您已登入使用者的身分行事：任何網頁都能建立沙箱頁框，其來源就是 "
     "null。",
     "携带凭据时，\"null\" 会让全世界的网站都能以您已登录用户的身份行事：任何页面都能创建沙箱框架，其源就是 null。"},
    {"the origin of the page itself; or a route for null that has public data alone, and credentials: false",
     "網頁本身的來源；或為 null 另設一個只有公開資料的路由，並設 credentials: false",
     "页面本身的源；或为 null 另设一个只有公开数据的路由，并设 credentials: false"},
    {"Nothing that is written here needs this switch; it would only keep a later mistake from being told.",
     "這裡沒有任何內容需要這個開關；它只會讓日後的錯誤不被指出。",
     "此处没有任何内容需要这个开关；它只会让日后的错误不被指出。"},
    {"remove this line", "刪除這一行", "删除这一行"},
    {"Whoever is on the network path of one of your users can speak for an http: origin, and would be given the user's "
     "credentialed responses. Knowing this, dangerously-allow-insecure-origins allows it.",
     "只要位在您使用者的網路路徑上，任何人都能冒充 http: 的來源，取得伺服器憑該使用者的身分憑證給出的回應。"
     "明知如此仍要允許，可用 dangerously-allow-insecure-origins。",
     "只要处在您用户的网络路径上，任何人都能冒充 http: 的源，拿到服务器凭该用户的凭据给出的响应。"
     "明知如此仍要允许，可用 dangerously-allow-insecure-origins。"},
    {"Under {} anybody can register a name (Public Suffix List), and would be given your users' credentialed "
     "responses.",
     "任何人都能在 {} 之下註冊名稱（見 Public Suffix List），取得伺服器憑您使用者的身分憑證給出的回應。",
     "任何人都能在 {} 之下注册名称（见 Public Suffix List），拿到服务器凭您用户的凭据给出的响应。"},
    {"Some of the names under {} are strangers', those under {} for one (Public Suffix List), and these would be given "
     "your users' credentialed responses.",
     "{} 之下有些名稱屬於別人，例如 {} 之下的那些（見 Public Suffix "
     "List），他們會取得伺服器憑您使用者的身分憑證給出的回應。",
     "{} 之下有些名称属于别人，例如 {} 之下的那些（见 Public Suffix "
     "List），他们会拿到服务器凭您用户的凭据给出的响应。"},
    {"the names that are yours; or, knowing this, set dangerously-allow-public-suffixes",
     "您自己的名稱；明知如此仍要允許，則設定 dangerously-allow-public-suffixes",
     "您自己的名称；明知如此仍要允许，则设置 dangerously-allow-public-suffixes"},
    {"Every sandboxed frame on every site sends \"Origin: null\", so that allowing it is allowing everybody.",
     "任何網站的沙箱頁框都會送出「Origin: null」，允許它就等於允許所有人。",
     "任何网站的沙箱框架都会发送“Origin: null”，允许它就等于允许所有人。"},
    {"the origin of the page itself; for files opened from disk, serve them; or, knowing this, "
     "set dangerously-allow-null-origin",
     "網頁本身的來源；從磁碟開啟的檔案請改由伺服器提供；明知如此仍要允許，則設定 dangerously-allow-null-origin",
     "页面本身的源；从磁盘打开的文件请改由服务器提供；明知如此仍要允许，则设置 dangerously-allow-null-origin"},
    {"In production this lets whatever runs on a user's own machine read the responses.",
     "在正式環境中，這會讓使用者自己電腦上執行的任何程式都能讀取回應。",
     "在生产环境中，这会让用户自己计算机上运行的任何程序都能读取响应。"},
    {"keep it in a policy for development", "只留在開發用的政策裡", "只留在开发用的策略里"},
};

}  // namespace crosscheck::diagnosis
