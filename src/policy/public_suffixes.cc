// SPDX-License-Identifier: Apache-2.0
#include "policy/public_suffixes.h"

#include <libpsl.h>

#include <algorithm>
#include <string>

namespace crosscheck::policy {
namespace {

struct Shared {
  std::string_view host;
  std::string_view rule;
};
constexpr Shared kShared[] = {
#include "policy/public_suffixes.inc"  // tools/list_public_suffixes.cc writes it
};

}  // namespace

std::string_view public_suffix_under(std::string_view host) {
  if (psl_is_public_suffix(psl_builtin(), std::string(host).c_str()) != 0) return host;
  const auto* const found = std::ranges::lower_bound(kShared, host, {}, &Shared::host);
  return found != std::end(kShared) && found->host == host ? found->rule : std::string_view();
}

}  // namespace crosscheck::policy
