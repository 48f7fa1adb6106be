// SPDX-License-Identifier: Apache-2.0
#include "responders/har/record.h"

#include <string_view>

namespace crosscheck::responders::har {
namespace {

using browser::Engine;
using browser::Failure;
using browser::Verdict;

// Names of Chromium's net_error_list.h, as DevTools writes them with "net::" in front. One that stands for others begins
// like them.
struct FailureRow {
  std::string_view name;
  Failure failure;
};
constexpr FailureRow kFailures[] = {
    {"ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaulted", Failure::kCoep},
    {"ERR_BLOCKED_BY_RESPONSE.Coep", Failure::kCoep},
    {"ERR_BLOCKED_BY_RESPONSE.NotSame", Failure::kCorp},
    {"ERR_BLOCKED_BY_ORB", Failure::kOrb},
    {"ERR_BLOCKED_BY_CSP", Failure::kCsp},
    {"ERR_UNSAFE_PORT", Failure::kBadPort},
    {"ERR_CACHE_MISS", Failure::kCacheMiss},
    {"ERR_TOO_MANY_REDIRECTS", Failure::kRedirectLimit},
    {"ERR_INVALID_REDIRECT", Failure::kRedirectInvalid},
    {"ERR_UNSAFE_REDIRECT", Failure::kRedirectScheme},
    {"ERR_ALPN_NEGOTIATION_FAILED", Failure::kStreamUnsupported},
    {"ERR_H2_OR_QUIC_REQUIRED", Failure::kStreamUnsupported},
};

struct NetworkRow {
  std::string_view name;
  NetworkErrorKind kind;
};
constexpr NetworkRow kNetwork[] = {
    {"ERR_NAME_", NetworkErrorKind::kDns},
    {"ERR_DNS_", NetworkErrorKind::kDns},
    {"ERR_ICANN_NAME_COLLISION", NetworkErrorKind::kDns},
    {"ERR_INTERNET_DISCONNECTED", NetworkErrorKind::kDns},
    {"ERR_CERT_", NetworkErrorKind::kTls},
    {"ERR_SSL_", NetworkErrorKind::kTls},
    {"ERR_BAD_SSL_", NetworkErrorKind::kTls},
    {"ERR_ECH_", NetworkErrorKind::kTls},
    {"ERR_CONNECTION_REFUSED", NetworkErrorKind::kRefused},
    {"ERR_CONNECTION_FAILED", NetworkErrorKind::kRefused},
    {"ERR_ADDRESS_", NetworkErrorKind::kRefused},
    {"ERR_CONNECTION_TIMED_OUT", NetworkErrorKind::kTimeout},
    {"ERR_TIMED_OUT", NetworkErrorKind::kTimeout},
    {"ERR_CONNECTION_", NetworkErrorKind::kDropped},
    {"ERR_EMPTY_RESPONSE", NetworkErrorKind::kDropped},
    {"ERR_NETWORK_", NetworkErrorKind::kDropped},
    {"ERR_SOCKET_NOT_CONNECTED", NetworkErrorKind::kDropped},
    {"ERR_INVALID_HTTP_RESPONSE", NetworkErrorKind::kInvalid},
    {"ERR_HTTP2_", NetworkErrorKind::kInvalid},
    {"ERR_QUIC_", NetworkErrorKind::kInvalid},
    {"ERR_RESPONSE_HEADERS_", NetworkErrorKind::kInvalid},
};

std::string_view name_in(std::string_view error) {
  if (error.starts_with("net::")) error.remove_prefix(5);
  return error;
}

}  // namespace

std::optional<NetworkErrorKind> network_error_of(const Entry& entry, std::optional<Engine> recorder) {
  if (entry.status != 0) return std::nullopt;
  for (const NetworkRow& row : kNetwork) {
    if (name_in(entry.error).starts_with(row.name)) return row.kind;
  }
  // Firefox notes no reason; but it notes the size of a request only where it tried to send it.
  if (recorder != Engine::kFirefox || entry.request_size <= 0) return std::nullopt;
  return entry.secure_broken ? NetworkErrorKind::kTls : NetworkErrorKind::kDropped;
}

report::HarRecord record_of(const Entry& last, std::optional<Engine> recorder, bool script) {
  report::HarRecord record;
  record.status = last.status;
  record.error = last.error;
  const std::string_view name = name_in(last.error);
  // Who went away and what an extension stopped were not the browser's rules.
  if (name == "ERR_ABORTED" || name.starts_with("ERR_BLOCKED_BY_CLIENT")) return record;
  const bool firefox_failed = recorder == Engine::kFirefox && last.status == 0;
  if (last.error_told || firefox_failed) {
    record.verdict = Verdict::kBlocked;
  } else if (last.no_error && last.status != 0 && script) {
    record.verdict = Verdict::kAllowed;
  }
  for (const FailureRow& row : kFailures) {
    if (name.starts_with(row.name)) record.failure = row.failure;
    if (record.failure != Failure::kNone) break;
  }
  if (record.failure == Failure::kNone && network_error_of(last, recorder)) {
    record.failure = Failure::kNetworkFailure;
  }
  return record;
}

}  // namespace crosscheck::responders::har
