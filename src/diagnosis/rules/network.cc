// SPDX-License-Identifier: Apache-2.0
// No response whose headers could be judged.
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

Cause cause_of(NetworkErrorKind kind) {
  switch (kind) {
    case NetworkErrorKind::kDns:
      return Cause::kNetworkDns;
    case NetworkErrorKind::kRefused:
      return Cause::kNetworkRefused;
    case NetworkErrorKind::kTls:
      return Cause::kNetworkTls;
    case NetworkErrorKind::kTimeout:
      return Cause::kNetworkTimeout;
    case NetworkErrorKind::kDropped:
      return Cause::kNetworkDropped;
    case NetworkErrorKind::kInvalid:
      break;
  }
  return Cause::kNetworkInvalid;
}

}  // namespace

void judge_network(const browser::Outcome& outcome, Findings& findings) {
  if (outcome.exchanges.empty()) return;
  const browser::Exchange& last = outcome.exchanges.back();
  if (!last.answer || !last.answer->error) return;
  const NetworkError& error = *last.answer->error;
  const auto index = static_cast<std::uint16_t>(outcome.exchanges.size() - 1);
  std::string detail = error.detail.empty() ? std::string() : ": " + error.detail;
  const std::string host(last.request.url.host());
  if (detail == ": Could not resolve host: " + host) detail.clear();  // the cause's text says so
  const auto found = [&](Cause cause, double confidence) {
    findings.push_back({cause,
                        confidence,
                        {{index, -1}},
                        last.request.preflight,
                        {{"detail", detail}, {"host", host}, {"url", std::string(last.request.url.href())}}});
  };
  // A server that speaks no TLS on that port refuses or garbles what it was never meant to get.
  const bool upgraded = last.request.upgraded && error.kind != NetworkErrorKind::kDns;
  if (upgraded) found(Cause::kHttpsUpgrade, error.kind == NetworkErrorKind::kTls ? 0.8 : 0.6);
  found(cause_of(error.kind), upgraded ? 0.2 : 0.95);
}

}  // namespace crosscheck::diagnosis
