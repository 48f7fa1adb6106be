// SPDX-License-Identifier: Apache-2.0
// What the rules about statuses and gateways share: reading an answer for signatures, and findings that quote it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {

/// True when `text` holds `part`, whatever the case of ASCII letters.
[[nodiscard]] bool holds(std::string_view text, std::string_view part);
/// True when the failing answer's header of that name holds `part`.
[[nodiscard]] bool header_holds(const Situation& situation, std::string_view name, std::string_view part);
/// True when the first 16 kB of its body hold `part`.
[[nodiscard]] bool body_holds(const Situation& situation, std::string_view part);
/// True when there is a header of that name.
[[nodiscard]] bool has(const Situation& situation, std::string_view name);

/// Who wrote the answer, by its product name as header lines give it away: "Cloudflare", "nginx"; empty when unknown.
[[nodiscard]] std::string gateway_of(const Situation& situation);

/// True when an earlier answer of the conversation was a preflight's that carried Access-Control-Allow-Origin.
[[nodiscard]] bool preflight_had_headers(const Situation& situation);

using Values = std::vector<std::pair<std::string_view, std::string>>;

/// A finding about the failing answer. Its evidence is the status and the first lines of the headers named; its values
/// are {status}, {gateway} where known, {method} that the page wants, {wire_method}, {path}, {url}, {origin}, {allow},
/// {wanted} header names, and `more`.
[[nodiscard]] Finding seen(const Situation& situation, Cause cause, double confidence,
                           std::initializer_list<std::string_view> headers = {}, Values more = {});

}  // namespace crosscheck::diagnosis
