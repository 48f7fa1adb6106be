// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/policy_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "apps/cli/arguments.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/terminal.h"
#include "base/ascii.h"
#include "report/policy_report.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

/// The start of a file, long enough to show that it is longer than a policy may be: not every stream ends.
std::optional<std::string> read_start(const std::string& name) {
  constexpr std::size_t kByteOrderMark = 3;  // is no part of the policy
  std::string text(kByteOrderMark + policy::kMaxPolicyBytes + 1, '\0');
  const bool standard_input = name == "-";
  std::FILE* const file = standard_input ? stdin : std::fopen(name.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  text.resize(std::fread(text.data(), 1, text.size(), file));
  const bool failed = std::ferror(file) != 0;
  const int reason = errno;
  if (!standard_input) std::fclose(file);
  errno = reason;
  if (failed) return std::nullopt;
  return text;
}

}  // namespace

bool is_policy_file(const std::string& target) {
  if (target.find("://") != std::string::npos) return false;
  const std::string extension = ascii::to_lower(std::filesystem::path(target).extension().string());
  constexpr std::array<std::string_view, 4> kExtensions{".yaml", ".yml", ".toml", ".json"};
  std::error_code ignored;
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end() &&
         std::filesystem::exists(target, ignored);
}

std::optional<OpenedPolicy> open_policy(const std::string& name) {
  auto text = read_start(name);
  if (!text) return std::nullopt;
  OpenedPolicy opened{std::move(*text), {}};
  opened.file = policy::read_policy(opened.text, policy::format_of(name == "-" ? "" : name, opened.text));
  return opened;
}

std::uint32_t line_of(const policy::Config& config, std::uint32_t route, policy::Reason reason) {
  const policy::Route* const own = route == policy::Decision::kNoRoute ? nullptr : &config.routes[route];
  const auto line = [&](std::optional<policy::Texts> policy::Settings::*list) -> std::uint32_t {
    if (own != nullptr && own->settings.*list) return (own->settings.*list)->at.line;
    return config.*list ? (config.*list)->at.line : 0;
  };
  std::uint32_t of_setting = 0;
  if (reason == policy::Reason::kMethodNotListed) of_setting = line(&policy::Settings::methods);
  if (reason == policy::Reason::kHeaderNotListed || reason == policy::Reason::kHeadersBeyondList) {
    of_setting = line(&policy::Settings::request_headers);
  }
  if (of_setting != 0) return of_setting;
  if (own == nullptr) return line(&policy::Settings::origins);
  return own->at.line != 0 ? own->at.line : own->path.at.line;
}

int status_of_policy(const policy::PolicyFile& file) {
  return file.plan ? kDone : file.config ? kFindings : kUnreadable;
}

std::optional<OpenedPolicy> load_policy(const std::string& name, int& status) {
  auto opened = open_policy(name);
  if (!opened) {
    status = usage_error(tr("cannot read {0}: {1}", {report::printable(name), told(std::strerror(errno))}));
    return std::nullopt;
  }
  if (!opened->file.plan) {
    status = status_of_policy(opened->file);
    std::string out;
    report::ReportOptions options;
    options.width = text_width();
    options.language = user_language();
    report::write_policy_text(out, {name, opened->text, opened->file.issues}, options);
    std::cerr << out;
    return std::nullopt;
  }
  return opened;
}

}  // namespace crosscheck::cli
