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
  constexpr std::size_t kMost = kByteOrderMark + policy::kMaxPolicyBytes + 1;
  constexpr std::size_t kStep = std::size_t{64} * 1024;
  std::string text;
  const bool standard_input = name == "-";
  std::FILE* const file = standard_input ? stdin : std::fopen(name.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  for (std::size_t read = kStep; read == kStep && text.size() < kMost;) {
    const std::size_t before = text.size();
    text.resize(before + kStep);
    read = std::fread(text.data() + before, 1, kStep, file);
    text.resize(before + read);
  }
  text.resize(std::min(text.size(), kMost));
  const bool failed = std::ferror(file) != 0;
  const int reason = errno;
  if (!standard_input) std::fclose(file);
  errno = reason;
  if (failed) return std::nullopt;
  return text;
}

/// The line of a setting; 0 where neither the route nor the policy has it.
template <class Value>
std::uint32_t line_of(const policy::Config& config, std::uint32_t route, std::optional<Value> policy::Settings::*key) {
  const bool own = route != policy::Decision::kNoRoute && config.routes[route].settings.*key;
  const policy::Settings& settings = own ? config.routes[route].settings : config;
  return settings.*key ? (settings.*key)->at.line : 0;
}

/// Where a route begins, or what the policy says of origins.
std::uint32_t line_of_rule(const policy::Config& config, std::uint32_t route) {
  if (route == policy::Decision::kNoRoute) return line_of(config, route, &policy::Settings::origins);
  const policy::Route& own = config.routes[route];
  return own.at.line != 0 ? own.at.line : own.path.at.line;
}

}  // namespace

bool is_policy_file(const std::string& target) {
  if (target == "-") return true;
  std::error_code ignored;
  if (target.find("://") != std::string::npos || !std::filesystem::exists(target, ignored)) return false;
  const std::string extension = ascii::to_lower(std::filesystem::path(target).extension().string());
  constexpr std::array<std::string_view, 4> kExtensions{".yaml", ".yml", ".toml", ".json"};
  if (std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end()) return true;
  // A pipe is read once.
  if (!std::filesystem::is_regular_file(target, ignored)) return !std::filesystem::is_directory(target, ignored);
  const auto opened = open_policy(target);
  if (!opened || !opened->file.config) return false;
  const policy::Config& config = *opened->file.config;
  return (config.origins && config.origins->at.line > 0) || !config.routes.empty();
}

std::optional<OpenedPolicy> open_policy(const std::string& name) {
  auto text = read_start(name);
  if (!text) return std::nullopt;
  const policy::Format format = policy::format_of(name == "-" ? "" : name, *text);
  OpenedPolicy opened{std::move(*text), format, {}};
  opened.file = policy::read_policy(opened.text, format);
  return opened;
}

const std::string& shown_name(const std::string& name) {
  static const std::string kStandardInput = "<stdin>";
  return name == "-" ? kStandardInput : name;
}

std::uint32_t line_of(const policy::Config& config, const diagnosis::PolicyRuling& ruling) {
  using policy::Reason;
  using policy::Settings;
  std::uint32_t of_setting = 0;
  if (ruling.shadow) {
    of_setting = line_of(config, ruling.route, &Settings::mode);
  } else if (ruling.reason == Reason::kMethodNotListed) {
    of_setting = line_of(config, ruling.route, &Settings::methods);
  } else if (ruling.reason == Reason::kHeaderNotListed || ruling.reason == Reason::kHeadersBeyondList) {
    of_setting = line_of(config, ruling.route, &Settings::request_headers);
  } else if (ruling.reason == Reason::kOriginNotListed || ruling.reason == Reason::kOriginNull) {
    of_setting = line_of(config, ruling.route, &Settings::origins);
  } else if (ruling.reason == Reason::kPathAmbiguous && !config.routes.empty()) {
    of_setting = line_of_rule(config, 0);
  }
  return of_setting != 0 ? of_setting : line_of_rule(config, ruling.route);
}

std::uint32_t line_of_credentials(const policy::Config& config, std::uint32_t route) {
  const std::uint32_t line = line_of(config, route, &policy::Settings::credentials);
  return line != 0 ? line : line_of_rule(config, route);
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
    report::write_policy_text(out, {shown_name(name), opened->text, opened->file.issues}, options);
    std::cerr << out;
    return std::nullopt;
  }
  return opened;
}

}  // namespace crosscheck::cli
