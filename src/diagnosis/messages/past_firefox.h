// SPDX-License-Identifier: Apache-2.0
// What Firefox printed before, and what it prints beside the texts of its language packs.
#pragma once

#include "diagnosis/messages/texts.h"

namespace crosscheck::diagnosis::messages {

inline constexpr Text kPastFirefoxTexts[] = {
    {Role::kReason, "preflight-status", "(Reason: CORS preflight channel did not succeed)."},
    {Role::kReason, "network-failure", "(Reason: CORS request failed)."},
    {Role::kReason, "preflight-header-denied",
     "(Reason: missing token ‘{header}’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel)."},
    {Role::kReason, "preflight-header-denied",
     "(Reason: missing token ‘{header}’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight response)."},
    {Role::kReason, "acao-wildcard-credentials",
     "(Reason: Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ does not match ‘*’)."},
    {Role::kOpening, "",
     "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {url}. "
     "This can be fixed by moving the resource to the same domain or enabling CORS."},
    // zh-CN, as it is still pasted.
    {Role::kReason, "preflight-status", "（原因：CORS 预检通道未成功）。", "zh-CN"},
    {Role::kReason, "preflight-header-denied",
     "（原因：来自 CORS 预检通道的 CORS 头 'Access-Control-Allow-Headers' 的令牌 '{header}' 无效）。", "zh-CN"},
    // zh-TW, de and ru, in the same way.
    {Role::kReason, "network-failure", "（原因: CORS 請求失敗）。", "zh-TW"},
    {Role::kReason, "preflight-status", "(Grund: CORS-Preflight-Kanal war nicht erfolgreich).", "de"},
    {Role::kReason, "network-failure", "(Grund: CORS-Anschlag schlug fehl).", "de"},
    {Role::kOpening, "",
     "Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на "
     "{url}. Это может быть исправлено путем перемещения ресурса в тот же домен или включением CORS",
     "ru"},
    {Role::kOpening, "",
     "Requisição cross-origin bloqueada: A política de mesma origem (Same Origin Policy) impede a leitura do recurso "
     "remoto em {url}.",
     "pt-BR"},
    {Role::kReason, "acao-missing", "(Motivo: o cabeçalho CORS 'Access-Control-Allow-Origin' não está presente).",
     "pt-BR"},
    {Role::kReason, "preflight-status", "(Motivo: a pré-conexão CORS falhou).", "pt-BR"},
    {Role::kReason, "mixed-content", "已阻止载入混合活动内容“{url}”", "zh-CN"},
    {Role::kReason, "mixed-content", "已阻止载入混合显示内容“{url}”", "zh-CN"},
    {Role::kReason, "blocked-by-client", "The resource at “{url}” was blocked because content blocking is enabled."},
    {Role::kReason, "blocked-by-client", "The resource at “{url}” was blocked by Safe Browsing."},
    {Role::kReason, "csp",
     "Content Security Policy: The page’s settings blocked the loading of a resource at {url} (“{value}”)."},
    {Role::kReason, "request-header-forbidden", "Attempt to set a forbidden header was denied: {header}", "en", true},
    {Role::kReason, "lna-permission-denied",
     "Local Network Access detected: top-level site “{any}”, initiator “{any}”, accessing target “{url}” ({any}), "
     "prompt action: prompt_deny"},
    {Role::kCompanion, "", "TypeError: NetworkError when attempting to fetch resource"},
};

}  // namespace crosscheck::diagnosis::messages
