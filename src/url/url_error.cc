// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/url.h"

namespace crosscheck {

std::string_view sentence(UrlErrorCode code) noexcept {
  switch (code) {
    case UrlErrorCode::kMissingScheme:
      return "The URL has no scheme, and there is no base URL to resolve it against.";
    case UrlErrorCode::kMissingHost:
      return "The URL has no host where one is needed.";
    case UrlErrorCode::kInvalidHost:
      return "The host holds a character that no host name may hold, or is no valid internationalized name.";
    case UrlErrorCode::kInvalidIpv4:
      return "The host ends in a number, so it must be an IPv4 address, and it is not a valid one.";
    case UrlErrorCode::kInvalidIpv6:
      return "The host in brackets is not a valid IPv6 address.";
    case UrlErrorCode::kInvalidPort:
      return "The port is not a number from 0 to 65535.";
    case UrlErrorCode::kOpaqueBase:
      return "A relative URL cannot be resolved against a base URL whose path is opaque, such as data: or mailto:.";
    case UrlErrorCode::kTooLong:
      return "The URL is longer than 2 MiB.";
  }
  return "";
}

}  // namespace crosscheck
