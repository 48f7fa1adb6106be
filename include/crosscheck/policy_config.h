// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy as a person writes it, and what is wrong with it.
//
//   policy::Config config;
//   config.origins = {"https://app.example.com", "https://*.example.com"};
//   config.credentials = true;
//   config.request_headers = {"Authorization"};
//   policy::Compiled compiled = policy::compile(config);
//   for (const policy::Issue& issue : compiled.issues) std::cerr << issue.message << '\n';
//   if (compiled.plan) serve(compiled.plan);        // see policy.h
//
// An origin is written as a browser serializes it, or as a pattern:
//   https://app.example.com      this origin
//   https://*.example.com        one or more labels before it, never https://example.com itself
//   http://localhost:*           any port, the scheme's default included
//   *                            any origin, for policies without credentials
// There are no regular expressions. Whatever a browser would refuse, and whatever would send any origin back with
// credentials, does not compile; all mistakes are reported at once.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::policy {

/// Where something is written; all zero when it was built in code.
struct Position {
  std::uint32_t line = 0;    ///< 1 is the first
  std::uint32_t column = 0;  ///< in bytes, 1 is the first
  std::uint32_t length = 0;  ///< in bytes, for the caret
  friend bool operator==(const Position&, const Position&) = default;
};

/// A value and where it is written.
template <typename T>
struct Placed {
  T value{};
  Position at;

  Placed() = default;
  // Implicit, so that a policy built in code reads as one written in YAML.
  Placed(T v, Position where = {}) : value(std::move(v)), at(where) {}  // NOLINT(google-explicit-constructor)
  /// What would become a bool in silence, "false" for instance.
  template <typename Other>
  Placed(Other) requires(std::same_as<T, bool> && !std::same_as<Other, bool>) = delete;
  template <std::size_t N>
  Placed(const char (&text)[N])  // NOLINT(google-explicit-constructor)
      requires std::same_as<T, std::string> : value(text) {}
  Placed(std::initializer_list<Placed<std::string>> entries) requires std::same_as<T, std::vector<Placed<std::string>>>
      : value(entries) {}
};
using Text = Placed<std::string>;
using Texts = Placed<std::vector<Text>>;

enum class Mode : std::uint8_t {
  kEnforce,  ///< the policy's headers are sent
  kShadow,   ///< the policy decides and counts, and changes nothing
};

/// What becomes of CORS headers that the application sends by itself.
enum class OtherHeaders : std::uint8_t {
  kReplace,  ///< they are removed; the policy's stand alone
  kKeep,     ///< where the application sends Access-Control-Allow-Origin, the policy leaves its response alone
};

/// What a policy, or a route of it, says. What a route leaves out it inherits; what the policy leaves out has the default.
struct Settings {
  std::optional<Texts> origins;             ///< required once; Texts{}: no origin
  std::optional<Placed<bool>> credentials;  ///< cookies, HTTP authentication, client certificates; default false
  std::optional<Texts> methods;             ///< default none; GET, HEAD and POST need no permission. "*": every method
  std::optional<Texts> request_headers;     ///< default none. "*": every one, Authorization only when listed as well
  std::optional<Texts> expose;              ///< default none. "*": every response header, without credentials
  std::optional<Placed<std::int64_t>> max_age;  ///< seconds, 0..; default: no header, which browsers take for 5
  std::optional<Placed<std::int64_t>> preflight_status;  ///< 200..299; default 204
  std::optional<Placed<Mode>> mode;                      ///< default kEnforce
  std::optional<Placed<OtherHeaders>> other_headers;     ///< default kReplace
  std::optional<Placed<bool>> debug;  ///< X-Crosscheck-Reason on preflights of allowed origins; default false

  /// Without credentials: allows the origin "null", which every sandboxed frame of every site can send.
  std::optional<Placed<bool>> dangerously_allow_null_origin;
  /// With credentials: allows origins that a person on the network path can speak for (http:, except loopback).
  std::optional<Placed<bool>> dangerously_allow_insecure_origins;
  /// With credentials: allows every subdomain of a public suffix, that is, of strangers.
  std::optional<Placed<bool>> dangerously_allow_public_suffixes;
};

/// A part of a site with settings of its own. The first route that matches a request decides; after them, the policy.
struct Route {
  Text path;  ///< "/public/" and all under it, or "/health" alone; docs/policy.md says how they are compared
  std::optional<Text> host{};  ///< "api.example.com" or "*.example.com", without a port; default: every host
  Settings settings{};
  Position at{};
};

struct Config : Settings {
  std::vector<Route> routes;
};

enum class Severity : std::uint8_t { kError, kWarning };

/// Every mistake has a code of its own, which is never reused.
enum class Code : std::uint8_t {
#define X(name, id, severity) name,
#include "crosscheck/policy_issues.inc"
#undef X
};
/// "origin-has-path"; static storage.
[[nodiscard]] std::string_view to_string(Code code) noexcept;
[[nodiscard]] Severity severity_of(Code code) noexcept;

/// A mistake, or what is likely to be one.
struct Issue {
  Code code;
  Position at;
  std::string value;    ///< the offending value, as written
  std::string message;  ///< what is wrong and why it matters; one or two sentences
  std::string instead;  ///< what to write instead; may be empty
  [[nodiscard]] Severity severity() const noexcept { return severity_of(code); }
};

class Plan;

struct Compiled {
  std::shared_ptr<const Plan> plan;  ///< null when an issue is an error
  std::vector<Issue> issues;         ///< errors and warnings, in the order of their positions
};
/// Never throws but std::bad_alloc. Takes time nearly linear in the length of the policy.
[[nodiscard]] Compiled compile(const Config& config);

}  // namespace crosscheck::policy
