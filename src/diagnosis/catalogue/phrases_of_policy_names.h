// SPDX-License-Identifier: Apache-2.0
// What is said in English of the methods and headers of a policy, to be told in other languages later. See told() in
// phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfPolicyNames[] = {
    // every list
    {"remove this entry", "刪除這個項目", "删除此条目"},
    {"\"*\" covers it already.", "\"*\" 已經涵蓋它。", "\"*\" 已经涵盖它。"},
    {"remove this entry, or \"*\"", "刪除這個項目，或刪除 \"*\"", "删除此条目，或删除 \"*\""},
    // methods
    {"A method cannot be empty.", "方法不可以是空的。", "方法不能为空。"},
    {"An entry is one method. Write each as an entry of its own.",
     "一個項目只能有一個方法。請把每個方法各寫成一個項目。", "一个条目只能有一个方法。请把每个方法各写成一个条目。"},
    {"A method has at most 128 bytes here.", "這裡的方法名稱最長 128 個位元組。", "此处的方法名最长 128 字节。"},
    {"This is no method: it may hold letters, digits and !#$%&'*+-.^_`|~ alone.",
     "這不是方法：只能有英文字母、數字與 !#$%&'*+-.^_`|~。", "这不是方法：只能有英文字母、数字和 !#$%&'*+-.^_`|~。"},
    {"This method is listed already.", "這個方法已經列出了。", "此方法已经列出。"},
    {"Browsers let no script send this method.", "瀏覽器不讓任何程式送出這個方法。", "浏览器不让任何脚本发送此方法。"},
    {"Methods compare byte by byte, and browsers send this one in upper case: the entry would match nothing.",
     "方法是逐位元組比較的，而瀏覽器會以大寫送出這個方法：這個項目不會符合任何請求。",
     "方法是逐字节比较的，而浏览器会以大写发送此方法：该条目不会匹配任何请求。"},
    {"Methods compare byte by byte: this allows what a script calls with just this case, and not {}.",
     "方法是逐位元組比較的：這裡只允許程式以相同大小寫寫出的方法，不允許 {}。",
     "方法是逐字节比较的：这里只允许脚本以相同大小写写出的方法，不允许 {}。"},
    // headers
    {"A header name cannot be empty.", "標頭名稱不可以是空的。", "标头名不能为空。"},
    {"An entry is one header name. Write each as an entry of its own.",
     "一個項目只能有一個標頭名稱。請把每個標頭各寫成一個項目。",
     "一个条目只能有一个标头名。请把每个标头各写成一个条目。"},
    {"A header name has at most 128 bytes here.", "這裡的標頭名稱最長 128 個位元組。", "此处的标头名最长 128 字节。"},
    {"This is no header name: it may hold letters, digits and !#$%&'*+-.^_`|~ alone.",
     "這不是標頭名稱：只能有英文字母、數字與 !#$%&'*+-.^_`|~。",
     "这不是标头名：只能有英文字母、数字和 !#$%&'*+-.^_`|~。"},
    {"This header name is listed already.", "這個標頭已經列出了。", "此标头已经列出。"},
    {"Servers send this header; no request has it.", "這個標頭是伺服器送出的，請求中不會有它。",
     "此标头由服务器发送，请求中不会有它。"},
    {"Scripts cannot set Cookie, and browsers never ask for it: cookies need credentials: true.",
     "程式不能設定 Cookie 標頭，瀏覽器也不會為它請求許可：要帶上 Cookie，需要的是 credentials: true。",
     "脚本不能设置 Cookie 标头，浏览器也不会为它请求许可：要携带 Cookie，需要的是 credentials: true。"},
    {"Scripts cannot set this header, and browsers never ask whether they may.",
     "程式不能設定這個標頭，瀏覽器也不會為它請求許可。", "脚本不能设置此标头，浏览器也不会为它请求许可。"},
    {"This header needs permission only when its value is over 128 bytes long or out of the ordinary.",
     "這個標頭只有在值超過 128 個位元組或不尋常時才需要許可。", "此标头只有在值超过 128 字节或不寻常时才需要许可。"},
    {"remove this entry, and set credentials to true", "刪除這個項目，並把 credentials 設為 true",
     "删除此条目，并把 credentials 设为 true"},
    {"remove this entry, unless such values are meant", "刪除這個項目，除非要允許的就是那樣的值",
     "删除此条目，除非要允许的就是那样的值"},
    {"\"*\" covers every request header but Authorization.", "\"*\" 涵蓋所有請求標頭，唯獨不含 Authorization。",
     "\"*\" 涵盖所有请求标头，唯独不含 Authorization。"},
    {"Authorization besides, if it is meant too", "若也要允許它，就另外列出 Authorization",
     "若也要允许它，就另外列出 Authorization"},
    {"Browsers show this header to no script, whatever is exposed.",
     "無論公開了哪些標頭，瀏覽器都不讓程式看到這個標頭。", "无论公开了哪些标头，浏览器都不让脚本看到此标头。"},
    {"This header belongs to the CORS protocol and tells a script nothing.", "這個標頭屬於 CORS 協定，對程式沒有用處。",
     "此标头属于 CORS 协议，对脚本没有用处。"},
    {"Scripts can read this header without permission.", "程式不需要許可就能讀取這個標頭。",
     "脚本不需要许可就能读取此标头。"},
    {"With credentials, browsers take \"*\" for the name of a header.",
     "帶有身分憑證時，瀏覽器把 \"*\" 當成一個標頭的名稱。", "携带凭据时，浏览器把 \"*\" 当作一个标头的名称。"},
    {"the names of the headers", "各個標頭的名稱", "各个标头的名称"},
};

}  // namespace crosscheck::diagnosis
