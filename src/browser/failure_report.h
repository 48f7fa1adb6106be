// SPDX-License-Identifier: Apache-2.0
// What the console writers of the engines know of a failure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "browser/request.h"

namespace crosscheck::browser {

/// Where in the fetch it failed.
enum class FailurePoint : std::uint8_t {
  kSetUp,      ///< before anything was sent
  kPreflight,  ///< the preflight, or its answer
  kRedirect,   ///< a redirect response, or following it
  kResponse,   ///< the request proper, or its final response
};

/// What became of a preflight's answer that was a redirect.
enum class RedirectedPreflight : std::uint8_t {
  kNone,         ///< it was none, or the engine makes no difference
  kFailed,       ///< judged as any redirect, and refused as such
  kNotFollowed,  ///< refused because a preflight follows none, and then judged as any answer
};

/// Everything a message may mention. Views live as long as the call.
struct FailureReport {
  Failure failure = Failure::kNone;
  FailurePoint point = FailurePoint::kSetUp;
  const RequestState& request;   ///< as it was when it failed
  std::string_view url;          ///< of the answer that was judged; of the request where none was
  std::string_view location;     ///< where a redirect leads, serialized; empty when none
  std::string_view value;        ///< the offending value, joined as the engine reads it
  std::string_view bad_token;    ///< of a list that does not parse
  std::string_view whole_value;  ///< of that list
  std::string_view header;       ///< the request header refused, spelt as the engine prints it
  std::uint16_t status = 0;
  RedirectedPreflight redirected_preflight = RedirectedPreflight::kNone;
  bool several_lines = false;  ///< refused for the number of its lines, before their values were read
  bool unseen = false;         ///< refused by the network layer, before anybody looked at CORS
  NetworkErrorKind network = NetworkErrorKind::kDropped;  ///< where the failure is one of the network
};

/// A text with placeholders in braces for one kind of failure.
struct MessageTemplate {
  Failure failure;
  std::string_view text;
};

/// Appends `text` with {url} {url0} {page} {origin} {value} {token} {whole} {header} {method} {status} {location} filled in.
void fill(std::string& out, std::string_view text, const FailureReport& report);

/// The template for a failure; that of the same failure of the response proper when a preflight has none of its own;
/// empty when there is none.
[[nodiscard]] std::string_view find_template(std::span<const MessageTemplate> templates, Failure failure) noexcept;

/// kAcaoMissing for kPreflightAcaoMissing, and so on; any other failure is returned as it is.
[[nodiscard]] Failure without_preflight(Failure failure) noexcept;
/// The reverse.
[[nodiscard]] Failure of_preflight(Failure failure) noexcept;

}  // namespace crosscheck::browser
