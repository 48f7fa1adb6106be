// SPDX-License-Identifier: Apache-2.0
// What stands in a cause's text for a value that nobody told: a console message does not carry all that the texts quote.
#pragma once

#include <iterator>
#include <optional>
#include <string_view>

#include "crosscheck/diagnosis.h"
#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

struct UnknownValue {
  std::string_view placeholder;
  PhraseRow words;
  std::optional<Cause> cause = std::nullopt;  ///< only in its texts
};

/// The first that fits counts; the last fits everything. {} is the value that a list lacks, {"added", "PUT"} of the
/// finding, or kUnknownAddition.
inline constexpr UnknownValue kUnknownValues[] = {
    // the page and what it asks for
    {"origin", {"the origin of your page", "您網頁的來源", "您页面的源"}},
    {"page", {"the origin of your page", "您網頁的來源", "您页面的源"}},
    {"url", {"the address that was asked for", "所請求的網址", "所请求的 URL"}},
    {"path", {"the one that was asked for", "所請求的那一個", "所请求的那一个"}},
    {"host", {"of the server", "伺服器", "服务器"}, Cause::kNetworkDns},
    {"host", {"the server", "伺服器", "服务器"}},
    {"method", {"GET", "GET", "GET"}, Cause::kNoOptionsRoute},
    {"method", {"the request", "這個請求", "该请求"}, Cause::kMethodRefused},
    {"method", {"another method", "別的方法", "别的方法"}},
    {"header",
     {"Access-Control-Allow-Origin", "Access-Control-Allow-Origin", "Access-Control-Allow-Origin"},
     Cause::kTwoLayers},
    {"header", {"(name unknown)", "（名稱不明）", "（名称不明）"}},
    {"scheme", {"another one", "別的協定", "别的协议"}},
    // what the server answers
    {"status", {"an error status", "錯誤狀態碼", "错误状态码"}},
    {"type", {"of another kind", "其他類型", "其他类型"}},
    {"value", {"several values", "不只一個值", "不止一个值"}, Cause::kTwoLayers},
    {"value", {"several origins", "不只一個來源", "不止一个源"}, Cause::kListOfOrigins},
    {"value", {"the value", "這個值", "该值"}, Cause::kOriginWithoutScheme},
    {"value", {"something else", "別的內容", "别的内容"}, Cause::kNotAnOrigin},
    {"value", {"another value", "別的值", "别的值"}, Cause::kCredentialsValue},
    {"value", {"another origin", "別的來源", "别的源"}},
    {"list", {"certain headers", "某些標頭", "某些标头"}, Cause::kHeaderNotListed},
    {"list", {"certain methods", "某些方法", "某些方法"}},
    {"target", {"the https:// address", "https:// 開頭的網址", "https:// 开头的 URL"}, Cause::kRedirectToHttps},
    {"target", {"with or without the slash", "（結尾有或沒有斜線）", "（末尾有或没有斜杠）"}, Cause::kRedirectSlash},
    {"target", {"another address", "另一個網址", "另一个 URL"}},
    {"error", {"the message says why.", "訊息說明了原因。", "消息说明了原因。"}},
    // what the server should answer
    {"longer",
     {"{}, (every other method that pages send)", "{}, (網頁送出的其他方法)", "{}, (页面发送的其他方法)"},
     Cause::kWildcardMethodsWithCredentials},
    {"longer", {"{}", "{}", "{}"}, Cause::kMethodsMissing},
    {"longer", {"{}", "{}", "{}"}, Cause::kHeadersMissing},
    {"longer", {"(present value), {}", "(現有的值), {}", "(现有的值), {}"}},
    {"wanted", {"{}, (whatever other headers the page sends)", "{}, (網頁送出的其他標頭)", "{}, (页面发送的其他标头)"}},
    {"", {"not told", "未說明", "未说明"}},
};
inline constexpr PhraseRow kUnknownAddition = {"(the missing one)", "(缺少的那一項)", "(缺少的那一项)"};

constexpr const PhraseRow& unknown_value(std::string_view placeholder, Cause cause) noexcept {
  const UnknownValue* found = std::begin(kUnknownValues);
  while (!found->placeholder.empty() && (found->placeholder != placeholder || found->cause.value_or(cause) != cause)) {
    ++found;
  }
  return found->words;
}

consteval bool unknown_values_are_whole() {
  for (const UnknownValue& one : kUnknownValues) {
    const PhraseRow row[] = {one.words};
    if (!is_whole(row)) return false;
  }
  return true;
}
static_assert(unknown_values_are_whole(), "words lack a language or a value");

}  // namespace crosscheck::diagnosis
