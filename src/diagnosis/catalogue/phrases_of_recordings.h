// SPDX-License-Identifier: Apache-2.0
// What is said of recordings (HAR); see phrases.h.
#pragma once

#include "diagnosis/catalogue/phrase_row.h"

namespace crosscheck::diagnosis {

inline constexpr PhraseRow kPhrasesOfRecordings[] = {
    {"{0} of {1} requests to other origins are blocked.", "{1} 個送往其他來源的請求中，有 {0} 個遭封鎖。",
     "{1} 个发往其他源的请求中，有 {0} 个被拦截。"},
    {"None of {} requests to other origins is blocked.", "{} 個送往其他來源的請求都沒有遭封鎖。",
     "{} 个发往其他源的请求都没有被拦截。"},
    {"No request goes to another origin.", "沒有任何請求送往其他來源。", "没有任何请求发往其他源。"},
    {"recorded by {}", "由 {} 錄製", "由 {} 录制"},
    {"{0} entries, {1} readable, {2} opaque", "{0} 筆記錄，{1} 個可讀取，{2} 個不透明",
     "{0} 条记录，{1} 个可读取，{2} 个不透明"},
    {"entry {}", "第 {} 筆", "第 {} 条"},
    {"and {} more", "另有 {} 筆", "另有 {} 条"},
    {"In full: {}", "完整內容：{}", "完整内容：{}"},
    {"What the recording leaves open", "記錄中看不出來的事", "记录中看不出来的事"},
    {"failed, and nothing recorded tells why", "失敗，而記錄中看不出原因", "失败，而记录中看不出原因"},
    {"Entries without a URL were left out.", "沒有網址的記錄已略過。", "没有 URL 的记录已略过。"},
    {"Nothing tells whose page asked; --origin says it.", "看不出是哪個網頁送出的；請用 --origin 指明。",
     "看不出是哪个页面发出的；请用 --origin 指明。"},
    {"The recording has no preflight for this request. It was sent, so the preflight is taken to have passed, or to "
     "have "
     "been remembered.",
     "記錄中沒有這個請求的預檢請求。請求既已送出，便視為預檢請求已通過，或先前的結果仍有效。",
     "记录中没有该请求的预检请求。请求既已发出，便视为预检请求已通过，或之前的结果仍有效。"},
    {"Nothing in the recording tells whether the page sent credentials. With them, the answer would be blocked: "
     "--credentials include.",
     "記錄中看不出網頁是否帶有身分憑證。若帶有，回應會遭封鎖：--credentials include。",
     "记录中看不出页面是否携带凭据。若携带，响应会被拦截：--credentials include。"},
    {"The request failed; the recording does not hold why, and what it holds does not explain it.",
     "請求失敗了；記錄中沒有原因，已有的內容也無法解釋。", "请求失败了；记录中没有原因，已有的内容也无法解释。"},
    {"The browser noted a failure that the recorded headers do not explain.",
     "瀏覽器記下了失敗，但記錄中的標頭無法解釋。", "浏览器记下了失败，但记录中的标头无法解释。"},
    {"By the recorded headers the answer is blocked; the browser noted that it was not.",
     "依記錄中的標頭，回應應遭封鎖；但瀏覽器記下的是沒有。", "按记录中的标头，响应应被拦截；但浏览器记下的是没有。"},
};

}  // namespace crosscheck::diagnosis
