// SPDX-License-Identifier: Apache-2.0
// The phrases of reports, a row each: English, Traditional Chinese (Taiwan), Simplified Chinese (mainland). {} stands for a
// value; where a language needs another order, {0}, {1}.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "crosscheck/diagnosis.h"
#include "diagnosis/catalogue/phrase_row.h"
#include "diagnosis/catalogue/phrases_of_pastes.h"
#include "diagnosis/catalogue/phrases_of_recordings.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kReportPhrases[] = {
    // the head of a report
    {"no answer", "沒有回應", "没有响应"},
    {"allowed", "允許", "允许"},
    {"opaque", "不透明", "不透明"},
    {"blocked", "遭封鎖", "被拦截"},
    {"The page can read the response.", "網頁可以讀取這個回應。", "页面可以读取该响应。"},
    {"The response arrives, but the page cannot read it.", "回應會送達，但網頁無法讀取。",
     "响应会到达，但页面无法读取。"},
    {"browser", "瀏覽器", "浏览器"},
    {"header", "標頭", "标头"},
    {"value", "值", "值"},
    {"verdict", "結果", "结果"},
    {"failure", "失敗的原因", "失败的原因"},
    {"page", "網頁", "页面"},
    {"request", "請求", "请求"},
    {"in", "適用", "适用"},
    {"{0}, {1} with credentials", "{0}，{1}，帶有身分憑證", "{0}，{1}，携带凭据"},
    {"{0}, {1} without credentials", "{0}，{1}，不帶身分憑證", "{0}，{1}，不携带凭据"},
    {"XMLHttpRequest with an upload listener", "有上傳監聽器的 XMLHttpRequest", "有上传监听器的 XMLHttpRequest"},
    {"the standard", "標準", "标准"},
    {", ", "、", "、"},
    {" and ", " 與 ", " 和 "},
    // headings
    {"The browsers differ", "各瀏覽器的結果不同", "各浏览器的结果不同"},
    {"On the wire", "網路上的往來", "网络上的往来"},
    {"What the browsers print", "瀏覽器顯示的訊息", "浏览器输出的消息"},
    {"Headers the script can read", "程式能讀取的標頭", "脚本能读取的标头"},
    {"Why", "原因", "原因"},
    {"Or: {}", "或者：{}", "或者：{}"},
    {"What to change", "該改什麼", "该改什么"},
    {"For {0}, as \"{1}\" tells; --stack NAME for another one:",
     "以 {0} 為例（「{1}」透露的）；其他請用 --stack 名稱：", "以 {0} 为例（由“{1}”可知）；其他请用 --stack 名称："},
    {"For {}:", "以 {} 為例：", "以 {} 为例："},
    {"Nothing tells what answers there. These are the lines to send; --stack NAME shows the change for nginx, Express "
     "and "
     "others, and --stack list names them.",
     "看不出是什麼伺服器在回應。要送出的標頭如下；--stack 名稱 會顯示 nginx、Express 等的改法，--stack list "
     "列出所有名稱。",
     "看不出是什么服务器在响应。要发送的标头如下；--stack 名称 会显示 nginx、Express 等的改法，--stack list "
     "列出所有名称。"},
    {"{} has no setting for this.", "{} 沒有對應的設定。", "{} 没有对应的设置。"},
    {"{} has no setting for this; these are the lines:", "{} 沒有對應的設定；要送出的標頭如下：",
     "{} 没有对应的设置；要发送的标头如下："},
    {"Needs: {}", "需要：{}", "需要：{}"},
    {"To verify", "如何驗證", "如何验证"},
    {"The rule", "依據的規則", "依据的规则"},
    {"Steps of the Fetch standard, as {} takes them", "{} 執行 Fetch 標準的步驟", "{} 执行 Fetch 标准的步骤"},
    // the wire
    {"nothing: the browser blocks the request before it is sent", "沒有任何往來：瀏覽器在送出之前就封鎖了請求",
     "没有任何往来：浏览器在发送之前就拦截了请求"},
    {"preflight", "預檢請求", "预检请求"},
    {"asked first because {}", "先送出預檢請求，因為{}", "先发送预检请求，因为{}"},
    {"no response ({})", "沒有回應（{}）", "没有响应（{}）"},
    {"no {}", "沒有 {}", "没有 {}"},
    {"+ {} other line", "+ 另有 {} 行", "+ 另有 {} 行"},
    {"+ {} other lines", "+ 另有 {} 行", "+ 另有 {} 行"},
    {"note: {}", "附註：{}", "注：{}"},
    {"{} was not sent: the preflight failed", "{} 沒有送出：預檢請求失敗了", "{} 没有发送：预检请求失败了"},
    {"{0} of {1}", "第 {0} 行，共 {1} 行", "第 {0} 行，共 {1} 行"},
    {"{0} of {1}: there must be exactly one", "第 {0} 行，共 {1} 行：只能有一行", "第 {0} 行，共 {1} 行：只能有一行"},
    // the console
    {"(the script gets {})", "（程式得到 {}）", "（脚本得到 {}）"},
    {"a line with net::ERR_..., and none about CORS", "一行 net::ERR_...，沒有關於 CORS 的訊息",
     "一行 net::ERR_...，没有关于 CORS 的消息"},
    {"no line about CORS", "沒有關於 CORS 的訊息", "没有关于 CORS 的消息"},
    // what the caret says
    {"is not {}", "不是 {}", "不是 {}"},
    {"more than one value", "不只一個值", "不止一个值"},
    {"neither an origin nor *", "既不是來源，也不是 *", "既不是源，也不是 *"},
    {"does not count with credentials", "帶有身分憑證時無效", "携带凭据时无效"},
    {"must be exactly true", "必須正好是 true", "必须正好是 true"},
    {"not permitted here", "這裡沒有允許", "这里没有允许"},
    {"{} is not permitted here", "這裡沒有允許 {}", "这里没有允许 {}"},
    {"* does not cover Authorization", "* 不包含 Authorization", "* 不包含 Authorization"},
    {"cannot be read", "無法解析", "无法解析"},
    {"must be 200 to 299", "必須介於 200 與 299 之間", "必须在 200 到 299 之间"},
    {"a preflight is never redirected", "預檢請求不會跟隨重新導向", "预检请求不会跟随重定向"},
    {"here", "在這裡", "在这里"},
    // layers
    {"Layer by layer, the outermost first", "逐層比較，最外層在前", "逐层比较，最外层在前"},
    {"Which layer", "問題出在哪一層", "问题出在哪一层"},
    {"<- the fault is here", "<- 問題在這裡", "<- 问题在这里"},
    {"status", "狀態碼", "状态码"},
    {"not asked", "沒有詢問", "未询问"},
    {"added", "新增", "添加"},
    {"dropped", "移除", "丢弃"},
    {"doubled", "重複", "重复"},
    {"changed", "改寫", "改写"},
    {"from a cache", "來自快取", "来自缓存"},
    {"{0}: what {1} behind it answers would pass.", "{0}：它後面的 {1} 的回應是可以通過的。",
     "{0}：它后面的 {1} 的响应可以通过。"},
    {"{0}: {1} behind it answers otherwise.", "{0}：它後面的 {1} 的回應不同。", "{0}：它后面的 {1} 的响应不同。"},
    {"{}: the layers in front of it pass on what it answers.", "{}：它前面的各層只是轉交它的回應。",
     "{}：它前面的各层只是转发它的响应。"},
    {"{}: no layer behind it is named.", "{}：沒有指定它後面的任何一層。", "{}：没有指定它后面的任何一层。"},
    {"{}: no layer behind it answers.", "{}：它後面沒有任何一層回應。", "{}：它后面没有任何一层响应。"},
    {"{0}: it does not answer, and {1} in front of it reports that.", "{0}：它沒有回應，前面的 {1} 回報的正是這件事。",
     "{0}：它没有响应，前面的 {1} 报告的正是这一点。"},
    {"{0}: it names an origin without Vary: Origin, so {1} hands the stored answer to every page.",
     "{0}：它指名了來源卻沒有 Vary: Origin，所以 {1} 把存下的回應發給所有網頁。",
     "{0}：它指定了源却没有 Vary: Origin，所以 {1} 把存下的响应发给所有页面。"},
    {"{} does not answer here, so the fault may be its as well.", "{} 在這裡沒有回應，所以問題也可能出在它。",
     "{} 在这里没有响应，所以问题也可能出在它。"},
    {"This answer passed more than one layer ({}), and does not tell which of them made it so. --via NAME=ADDRESS for "
     "each, the outermost first, asks them one by one.",
     "這個回應經過了不只一層（{}），但看不出是哪一層造成的。請由外到內為每一層加上 --via 名稱=位址，逐層詢問。",
     "该响应经过了不止一层（{}），但看不出是哪一层造成的。请由外到内为每一层加上 --via 名称=地址，逐层询问。"},
    // probes
    {"What was probed", "追加的探測", "追加的探测"},
    {"To decide between {0} and {1}: the same command with --probe. It asks {2}.",
     "要判斷是 {0} 還是 {1}：同一個指令加上 --probe，它會再請求一次：{2}。",
     "要判断是 {0} 还是 {1}：同一命令加上 --probe，它会再请求一次：{2}。"},
    {"{0}, to decide between {1} and {2}:", "{0}，以判斷是 {1} 還是 {2}：", "{0}，以判断是 {1} 还是 {2}："},
    {"a GET of the same address", "對同一位址的 GET", "对同一地址的 GET"},
    {"the same with a parameter that no cache has seen", "同一請求，加上任何快取都沒見過的參數",
     "同一请求，加上任何缓存都没见过的参数"},
    {"the same with the site's own origin", "同一請求，Origin 換成該網站自己的來源",
     "同一请求，Origin 换成该网站自己的源"},
    {"the same without Origin", "同一請求，不帶 Origin", "同一请求，不带 Origin"},
    {"a page beside it that does not exist", "旁邊一個不存在的網頁", "旁边一个不存在的页面"},
    {"the root of the site", "網站的根目錄", "网站的根路径"},
    {"the same with the slash at its end added or removed", "同一請求，網址結尾加上或去掉斜線",
     "同一请求，URL 末尾加上或去掉斜杠"},
    {"the same address in the other scheme", "同一位址，改用另一種通訊協定（http 或 https）",
     "同一地址，改用另一种协议（http 或 https）"},
    {"the same without credentials", "同一請求，不帶身分憑證", "同一请求，不携带凭据"},
    {"a preflight that the browser would not send", "瀏覽器原本不會送的預檢請求", "浏览器本来不会发送的预检请求"},
    // notes of the steps
    {"no preflight: method and headers are safelisted", "不需要預檢請求：方法與標頭都在安全清單中",
     "不需要预检请求：方法和标头都在安全列表中"},
    {"mode no-cors: the response will be opaque", "no-cors 模式：回應將是不透明的", "no-cors 模式：响应将是不透明的"},
    {"the method is not GET, HEAD or POST", "方法不是 GET、HEAD 或 POST", "方法不是 GET、HEAD 或 POST"},
    {"a request header is not safelisted", "有請求標頭不在安全清單中", "有请求标头不在安全列表中"},
    {"an upload listener is registered", "註冊了上傳監聽器", "注册了上传监听器"},
    {"the body is a stream", "請求主體是串流", "请求体是流"},
    {"an earlier hop was preflighted", "先前的轉址已送過預檢請求", "之前的跳转已发送过预检请求"},
    {"same origin: no CORS", "同源：不適用 CORS", "同源：不适用 CORS"},
    {"another origin: CORS applies", "不同來源：適用 CORS", "不同源：适用 CORS"},
    {"mode same-origin, another origin", "same-origin 模式，但來源不同", "same-origin 模式，但源不同"},
    {"mode no-cors needs redirect mode follow", "no-cors 模式只能搭配重新導向模式 follow",
     "no-cors 模式只能搭配重定向模式 follow"},
    {"CORS is for http and https only", "CORS 只適用於 http 與 https", "CORS 只适用于 http 和 https"},
    {"a data: URL is answered without a network", "data: 網址不經網路即可回應", "data: URL 不经网络即可响应"},
    {"followed within the origin", "在同一來源內跟隨", "在同一源内跟随"},
    {"followed to another origin", "跟隨到另一個來源", "跟随到另一个源"},
    {"Location is no URL", "Location 不是網址", "Location 不是 URL"},
    {"Location lines contradict each other", "多行 Location 互相矛盾", "多行 Location 互相矛盾"},
    {"20 redirects were followed already", "已經跟隨了 20 次重新導向", "已经跟随了 20 次重定向"},
    {"407 although no proxy was asked", "沒有使用代理伺服器卻收到 407", "没有使用代理却收到 407"},
    {"a stream cannot be sent twice", "串流無法送出第二次", "流无法发送第二次"},
    {"as if credentials were included, because the chain began at the own origin",
     "因為轉址是從自己的來源開始，所以視同帶有身分憑證", "因为跳转从自己的源开始，所以视同携带凭据"},
    {"no streaming body over HTTP/1.1", "HTTP/1.1 無法串流請求主體", "HTTP/1.1 无法流式发送请求体"},
    {"nothing is cached", "快取中沒有資料", "缓存中没有数据"},
    {"only http and https are followed", "只會跟隨到 http 與 https", "只会跟随到 http 和 https"},
    {"redirect mode error", "重新導向模式為 error", "重定向模式为 error"},
    {"redirect mode manual: an opaque redirect", "重新導向模式為 manual：得到不透明的重新導向",
     "重定向模式为 manual：得到不透明的重定向"},
    {"the engine lets * cover Authorization; the standard does not", "這個瀏覽器引擎讓 * 包含 Authorization；標準則否",
     "该浏览器引擎让 * 包含 Authorization；标准则否"},
    {"the redirect to itself is cached, and followed until the limit is reached",
     "導向自己的重新導向被快取，會一直跟隨到上限為止", "指向自身的重定向被缓存，会一直跟随到上限为止"},
    {"the target carries a username", "目標網址含有使用者名稱", "目标 URL 含有用户名"},
    {"the target carries a username or password", "目標網址含有使用者名稱或密碼", "目标 URL 含有用户名或密码"},
    {"the target's port is blocked", "目標的連接埠遭封鎖", "目标的端口被禁止"},
};

template <std::size_t... N>
constexpr auto joined(const PhraseRow (&... tables)[N]) {
  std::array<PhraseRow, (N + ...)> rows{};
  std::size_t at = 0;
  const auto append = [&](const auto& table) {
    for (const PhraseRow& row : table) rows[at++] = row;
  };
  (append(tables), ...);
  return rows;
}

inline constexpr auto kPhrases = joined(kReportPhrases, kPhrasesOfPastes, kPhrasesOfRecordings);

/// The row of an English phrase; the number of rows when there is none. Not a pointer: with its sanitizers GCC 12 takes
/// no comparison of one for a constant.
constexpr std::size_t row_of(std::string_view english) noexcept {
  std::size_t row = 0;
  while (row < std::size(kPhrases) && kPhrases[row].english != english) ++row;
  return row;
}

constexpr std::string_view text_of(const PhraseRow& row, Language language) noexcept {
  switch (language) {
    case Language::kTaiwan:
      return row.taiwan;
    case Language::kMainland:
      return row.mainland;
    case Language::kEnglish:
      break;
  }
  return row.english;
}

consteval bool is_whole() {
  for (std::size_t i = 0; i < std::size(kPhrases); ++i) {
    const PhraseRow& row = kPhrases[i];
    if (row.english.empty() || row.taiwan.empty() || row.mainland.empty() || row_of(row.english) != i) return false;
  }
  return true;
}
static_assert(is_whole(), "a phrase lacks a language, or is there twice");

}  // namespace crosscheck::diagnosis
