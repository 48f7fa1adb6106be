// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "apps/lab/script.h"
#include "base/ascii.h"

namespace crosscheck::lab {
namespace {

/// One word of a POSIX shell: bare when nothing in it means anything to the shell, else in single quotes.
std::string word(std::string_view text) {
  constexpr std::string_view kBare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=@%+,";
  if (!text.empty() && text.find_first_not_of(kBare) == text.npos) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

bool sets_content_type(const browser::Intent& intent) {
  return std::ranges::any_of(intent.headers,
                             [](const Header& line) { return ascii::equals_ignoring_case(line.name, "Content-Type"); });
}

}  // namespace

std::vector<std::string> check_arguments(const browser::Intent& intent) {
  if (intent.body && intent.body->kind == browser::BodyKind::kStream) return {};
  // On a command line that is a host whose scheme was forgotten, in a script it is a URL.
  if (intent.url.find("://") == std::string::npos) return {};
  std::vector<std::string> arguments{intent.url};
  const auto add = [&](std::string_view flag, std::string_view value) {
    arguments.emplace_back(flag);
    arguments.emplace_back(value);
  };
  add("--origin", intent.origin);
  if (intent.as != browser::Asker::kFetch) add("--as", to_string(intent.as));
  if (intent.method) add("-X", *intent.method);
  if (intent.mode) add("--mode", to_string(*intent.mode));
  if (intent.credentials) add("--credentials", to_string(*intent.credentials));
  if (intent.redirect) add("--redirect", to_string(*intent.redirect));
  if (intent.crossorigin != browser::CrossOrigin::kAbsent) add("--crossorigin", to_string(intent.crossorigin));
  if (intent.cache) add("--cache", to_string(*intent.cache));
  if (intent.target_address_space != AddressSpace::kUnknown) {
    add("--target-address-space", to_string(intent.target_address_space));
  }
  for (const Header& header : intent.headers) add("-H", header.name + ": " + header.value);
  if (intent.body) {
    // As curl's, the flag would make a form of it.
    if (!sets_content_type(intent)) add("-H", "Content-Type: " + intent.body->type);
    add("-d", intent.body->data);
  }
  if (intent.page.kind != browser::PageKind::kDocument) add("--page", to_string(intent.page.kind));
  if (!intent.page.csp.empty()) add("--page-csp", intent.page.csp);
  if (!intent.page.coep.empty()) add("--page-coep", intent.page.coep);
  return arguments;
}

std::string to_command(const browser::Intent& intent) {
  const std::vector<std::string> arguments = check_arguments(intent);
  if (arguments.empty()) return {};
  std::string command = "crosscheck check";
  for (const std::string& argument : arguments) command += " " + word(argument);
  return command;
}

}  // namespace crosscheck::lab
