// SPDX-License-Identifier: Apache-2.0
//
// Policies through the C interface: built and compiled.
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "capi/handles.h"
#include "capi/text.h"
#include "crosscheck/crosscheck.h"
#include "crosscheck/policy_file.h"

using namespace crosscheck;
using capi::guarded;
using capi::string;

struct crosscheck_policy {
  policy::Config config;

  /// What is being set: the last route's settings, or the policy's own.
  policy::Settings& settings() { return config.routes.empty() ? config : config.routes.back().settings; }
};

namespace {

policy::Position position(crosscheck_position at) { return {at.line, at.column, at.length}; }

std::optional<policy::Texts>* find(policy::Settings& settings, int which) {
  switch (which) {
    case CROSSCHECK_ORIGINS:
      return &settings.origins;
    case CROSSCHECK_METHODS:
      return &settings.methods;
    case CROSSCHECK_REQUEST_HEADERS:
      return &settings.request_headers;
    case CROSSCHECK_EXPOSE:
      return &settings.expose;
  }
  return nullptr;
}

/// What `compile` returns, with an owner, or null when there is no memory for it.
template <typename Compile>
crosscheck_compiled* made(Compile compile) noexcept {
  try {
    return std::make_unique<crosscheck_compiled>(compile()).release();
  } catch (...) {
    return nullptr;
  }
}

static_assert(static_cast<int>(policy::Format::kYaml) == CROSSCHECK_YAML);
static_assert(static_cast<int>(policy::Format::kJson) == CROSSCHECK_JSON);
static_assert(static_cast<int>(policy::Format::kToml) == CROSSCHECK_TOML);

}  // namespace

crosscheck_policy* crosscheck_policy_new(void) noexcept { return new (std::nothrow) crosscheck_policy; }
void crosscheck_policy_free(crosscheck_policy* policy) noexcept { delete policy; }

crosscheck_status crosscheck_policy_route(crosscheck_policy* policy, crosscheck_text path, crosscheck_text host,
                                          crosscheck_position at) noexcept {
  return guarded([&] {
    policy::Route route;
    route.path = {string(path), position(at)};
    if (host.size != 0) route.host = policy::Text(string(host), position(at));
    route.at = position(at);
    policy->config.routes.push_back(std::move(route));
    return CROSSCHECK_OK;
  });
}

crosscheck_status crosscheck_policy_list_clear(crosscheck_policy* policy, int which, crosscheck_position at) noexcept {
  std::optional<policy::Texts>* list = find(policy->settings(), which);
  if (list == nullptr) return CROSSCHECK_BAD_ARGUMENT;
  list->emplace().at = position(at);
  return CROSSCHECK_OK;
}

crosscheck_status crosscheck_policy_list_add(crosscheck_policy* policy, int which, crosscheck_text entry,
                                             crosscheck_position at) noexcept {
  return guarded([&] {
    std::optional<policy::Texts>* list = find(policy->settings(), which);
    if (list == nullptr) return CROSSCHECK_BAD_ARGUMENT;
    policy::Text text(string(entry), position(at));
    if (!*list) list->emplace().at = position(at);
    (*list)->value.push_back(std::move(text));
    return CROSSCHECK_OK;
  });
}

crosscheck_status crosscheck_policy_flag(crosscheck_policy* policy, int which, int on,
                                         crosscheck_position at) noexcept {
  policy::Settings& settings = policy->settings();
  const policy::Placed<bool> value(on != 0, position(at));
  switch (which) {
    case CROSSCHECK_CREDENTIALS:
      settings.credentials = value;
      return CROSSCHECK_OK;
    case CROSSCHECK_SHADOW:
      settings.mode = {value.value ? policy::Mode::kShadow : policy::Mode::kEnforce, value.at};
      return CROSSCHECK_OK;
    case CROSSCHECK_KEEP_OTHER_HEADERS:
      settings.other_headers = {value.value ? policy::OtherHeaders::kKeep : policy::OtherHeaders::kReplace, value.at};
      return CROSSCHECK_OK;
    case CROSSCHECK_DEBUG:
      settings.debug = value;
      return CROSSCHECK_OK;
    case CROSSCHECK_DANGEROUSLY_ALLOW_NULL_ORIGIN:
      settings.dangerously_allow_null_origin = value;
      return CROSSCHECK_OK;
    case CROSSCHECK_DANGEROUSLY_ALLOW_INSECURE_ORIGINS:
      settings.dangerously_allow_insecure_origins = value;
      return CROSSCHECK_OK;
    case CROSSCHECK_DANGEROUSLY_ALLOW_PUBLIC_SUFFIXES:
      settings.dangerously_allow_public_suffixes = value;
      return CROSSCHECK_OK;
  }
  return CROSSCHECK_BAD_ARGUMENT;
}

crosscheck_status crosscheck_policy_number(crosscheck_policy* policy, int which, int64_t value,
                                           crosscheck_position at) noexcept {
  const policy::Placed<std::int64_t> number(value, position(at));
  switch (which) {
    case CROSSCHECK_MAX_AGE:
      policy->settings().max_age = number;
      return CROSSCHECK_OK;
    case CROSSCHECK_PREFLIGHT_STATUS:
      policy->settings().preflight_status = number;
      return CROSSCHECK_OK;
  }
  return CROSSCHECK_BAD_ARGUMENT;
}

crosscheck_compiled* crosscheck_policy_compile(const crosscheck_policy* policy) noexcept {
  return made([&] { return policy::compile(policy->config); });
}

crosscheck_compiled* crosscheck_policy_read(crosscheck_text text, int format) noexcept {
  if (format < CROSSCHECK_YAML || format > CROSSCHECK_TOML) return nullptr;
  return made([&] { return policy::read_policy(capi::view(text), static_cast<policy::Format>(format)); });
}
