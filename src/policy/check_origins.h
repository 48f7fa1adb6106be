// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "policy/findings.h"
#include "policy/origin_pattern.h"

namespace crosscheck::policy {

/// What the origins of a policy or route are held against.
struct OriginTerms {
  bool credentials = false;
  bool null_allowed = false;
  bool insecure_allowed = false;
  bool public_suffixes_allowed = false;
};

/// The entries that could be read; `origins` must outlive them. Reports those that are no origins, and those that others repeat or cover.
/// @param terms that what is suggested for an entry has to meet
[[nodiscard]] std::vector<ReadOrigin> read_origins(const Texts& origins, const OriginTerms& terms, Findings& findings);

/// The entries of all lists of a policy that are on the user's own machine. A policy of nothing else is one for
/// development; among others they are likely to be forgotten there.
class Localhosts {
 public:
  /// @param origins whose texts outlive this
  void add(const std::vector<ReadOrigin>& origins);
  void report(Findings& findings) const;

 private:
  std::vector<const Text*> entries_;
  bool others_ = false;
};

/// What of a list is refused unless a switch allows it.
struct DangerousOrigins {
  bool null = false;
  bool insecure = false;
  bool public_suffixes = false;
};
[[nodiscard]] DangerousOrigins dangerous_origins(const std::vector<ReadOrigin>& origins, bool credentials);

/// Where a route says that origins which it inherits are held against other terms.
struct TermPlaces {
  Position credentials;
  Position null_allowed;
  Position insecure_allowed;
  Position public_suffixes_allowed;
};

/// Reports origins that the terms forbid.
/// @param places where to point to when the origins are inherited and the terms are not; else null
void check_terms(const std::vector<ReadOrigin>& origins, const OriginTerms& terms, const TermPlaces* places,
                 Findings& findings);

}  // namespace crosscheck::policy
