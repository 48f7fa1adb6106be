// SPDX-License-Identifier: Apache-2.0
#include "report/redaction.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace crosscheck::report {
namespace {

/// A name with one of these in it is a secret's.
constexpr std::array<std::string_view, 15> kSecretWords = {
    "token", "secret",    "passw",      "pwd",   "api-key",  "api_key", "apikey",          "session",
    "jwt",   "signature", "credential", "oauth", "authoriz", "x-auth",  "subscription-key"};
/// Short names that are a secret's when they are the whole name.
constexpr std::array<std::string_view, 9> kSecretNames = {"auth",   "key", "sig", "sid",  "code",
                                                          "ticket", "otp", "pin", "state"};

bool is_secret_name(std::string_view name) {
  const std::string lower = ascii::to_lower(name);
  const auto within = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
  return std::any_of(kSecretWords.begin(), kSecretWords.end(), within) ||
         std::find(kSecretNames.begin(), kSecretNames.end(), lower) != kSecretNames.end();
}

/// Header names that hold such a word, and no secret.
bool is_harmless_header(std::string_view name) {
  return ascii::starts_with_ignoring_case(name, "Access-Control-") ||
         ascii::equals_ignoring_case(name, "WWW-Authenticate") ||
         ascii::equals_ignoring_case(name, "Proxy-Authenticate");
}

bool is_token_byte(char c) {
  return ascii::is_alphanumeric(c) || c == '-' || c == '_' || c == '+' || c == '/' || c == '=' || c == '.';
}

bool is_uuid(std::string_view value) {
  if (value.size() != 36) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? value[i] != '-' : !ascii::is_hex_digit(value[i])) return false;
  }
  return true;
}

/// Long, of letters and digits, and without the words and separators that a readable value has.
bool looks_random(std::string_view value) {
  if (value.size() < 24 || is_uuid(value) || !std::all_of(value.begin(), value.end(), is_token_byte)) return false;
  const auto digits = std::count_if(value.begin(), value.end(), ascii::is_digit);
  const auto letters = std::count_if(value.begin(), value.end(), [](char c) { return ascii::is_alpha(c); });
  return digits >= 4 && letters >= 8;
}

/// Length of the JSON Web Token at the start of `text`; 0 when there is none.
std::size_t jwt_length(std::string_view text) {
  if (!text.starts_with("eyJ")) return 0;
  std::size_t end = 0;
  std::size_t dots = 0;
  while (end < text.size() &&
         (ascii::is_alphanumeric(text[end]) || text[end] == '-' || text[end] == '_' || text[end] == '.')) {
    dots += text[end++] == '.' ? 1 : 0;
  }
  return dots >= 2 ? end : 0;
}

/// Where the part of a URL ends that starts at `begin`: at a byte no URL in a text goes on after.
std::size_t url_end(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'<>`", begin), text.size());
  // The typographic quotes of Firefox, all of which begin so; looked for no further, as a text may have many URLs.
  return std::min(text.substr(0, end).find("\xe2\x80", begin), end);
}

/// "?name=value&name=value": the separator is at `begin`. Appends it and returns where it ends.
std::size_t append_parameter(std::string& out, std::string_view text, std::size_t begin) {
  const std::size_t stop = std::min(text.find_first_of("&#;?", begin + 1), url_end(text, begin + 1));
  const std::string_view pair = text.substr(begin + 1, stop - begin - 1);
  const std::size_t equals = pair.find('=');
  out += text[begin];
  if (equals == std::string_view::npos) {
    out += pair;
    return begin + 1 + pair.size();
  }
  const std::string_view value = pair.substr(equals + 1);
  out += pair.substr(0, equals + 1);
  // What follows a URL in a sentence is not its value's.
  const std::size_t trailing = value.size() - std::min(value.find_last_not_of(".,)") + 1, value.size());
  const bool secret = !value.empty() && (is_secret_name(pair.substr(0, equals)) || looks_random(value));
  if (secret) {
    (out += kRedacted) += value.substr(value.size() - trailing);
  } else {
    out += value;
  }
  return stop;
}

/// "://user:password@": `begin` is after the slashes. Appends the userinfo, if any, and returns where it ends.
std::size_t append_userinfo(std::string& out, std::string_view text, std::size_t begin) {
  const std::size_t stop = std::min(text.find_first_of("/?#", begin), url_end(text, begin));
  const std::size_t at = text.substr(begin, stop - begin).rfind('@');
  if (at == std::string_view::npos) return begin;
  (out += kRedacted) += '@';
  return begin + at + 1;
}

/// "a=1; b=2": the names stay.
std::string redact_cookies(std::string_view value, bool set_cookie) {
  std::string out;
  bool first = true;
  while (true) {
    const std::size_t end = value.find(';');
    std::string_view pair = value.substr(0, end);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    const std::size_t equals = pair.find('=');
    if (!first) out += "; ";
    if (!first && set_cookie) {
      out += pair;  // an attribute
    } else if (equals != std::string_view::npos) {
      (out += pair.substr(0, equals + 1)) += kRedacted;
    } else {
      out += kRedacted;
    }
    first = false;
    if (end == std::string_view::npos) return out;
    value.remove_prefix(end + 1);
  }
}

std::string redact_credentials(std::string_view value) {
  const std::size_t space = value.find(' ');
  if (space == std::string_view::npos) return std::string(kRedacted);
  return std::string(value.substr(0, space + 1)) + std::string(kRedacted);
}

}  // namespace

std::string Redaction::header(std::string_view name, std::string_view value) const {
  if (!active_ || value.empty()) return std::string(value);
  const auto is = [&](std::string_view other) { return ascii::equals_ignoring_case(name, other); };
  if (is("Cookie")) return redact_cookies(value, false);
  if (is("Set-Cookie")) return redact_cookies(value, true);
  if (is("Authorization") || is("Proxy-Authorization")) return redact_credentials(value);
  if (!is_harmless_header(name) && name.find('-') != std::string_view::npos && is_secret_name(name))
    return std::string(kRedacted);
  return text(value);
}

std::string Redaction::text(std::string_view text) const {
  if (!active_) return std::string(text);
  std::string out;
  out.reserve(text.size());
  bool in_url = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("://")) {
      out += "://";
      in_url = true;
      i = append_userinfo(out, text, i + 3);
    } else if ((text[i] == '?' || (in_url && (text[i] == '&' || text[i] == '#' || text[i] == ';')))) {
      in_url = true;
      i = append_parameter(out, text, i);
    } else if (const std::size_t jwt = jwt_length(text.substr(i))) {
      out += kRedacted;
      i += jwt;
    } else {
      if (text[i] == ' ') in_url = false;
      out += text[i++];
    }
  }
  return out;
}

}  // namespace crosscheck::report
