// SPDX-License-Identifier: Apache-2.0
// What the value of Access-Control-Allow-Origin gives away about where it comes from.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {

/// The entries of a list of origins or hosts, divided by commas, semicolons, bars or blanks; one entry, the whole
/// value, when it is no such list. Views into `value`.
[[nodiscard]] std::vector<std::string_view> entries_of(std::string_view value);
/// Without quotes, brackets and blanks around it.
[[nodiscard]] std::string_view unquoted(std::string_view value) noexcept;
/// A host name, IP address or localhost, with or without a port: "app.example", "localhost:3000".
[[nodiscard]] bool looks_like_host(std::string_view value);
/// A variable of a template, shell or configuration that nobody replaced: "${ORIGIN}", "{{ origin }}", "%ORIGIN%".
[[nodiscard]] bool is_placeholder(std::string_view value) noexcept;
/// An origin of an application's own scheme: capacitor://localhost, chrome-extension://...
[[nodiscard]] bool is_app(std::string_view origin);
/// How two serialized origins that look alike differ: kOriginNearly, kOriginScheme, kOriginPort, kOriginLoopback or
/// kOriginHost; nullopt when they have little in common.
[[nodiscard]] std::optional<Cause> difference_of(std::string_view allowed, std::string_view origin);

/// True when the lines of that name, one of those that caches write, say that the answer was stored.
[[nodiscard]] bool says_stored(const Answer& answer, std::string_view name);
/// True when an answer says that it comes from a cache.
[[nodiscard]] bool from_cache(const Answer& answer);
/// True when nothing forbids a shared cache to have stored the failing answer: a GET's, without private or no-store.
[[nodiscard]] bool may_be_stored(const Situation& situation);
/// True when the failing answer says that it comes from a cache.
[[nodiscard]] bool looks_cached(const Situation& situation);

}  // namespace crosscheck::diagnosis
