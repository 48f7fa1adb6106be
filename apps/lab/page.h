// SPDX-License-Identifier: Apache-2.0
//
// The lab's pages: small, without anything from elsewhere, every text escaped.
#pragma once

#include <string>
#include <string_view>

#include "apps/lab/scenario.h"

namespace crosscheck::lab {

/// The page that lists every scenario by family.
[[nodiscard]] std::string index_page(const Ground&);
/// The page that runs one scenario and tells what to expect.
[[nodiscard]] std::string scenario_page(const Scenario&, const Ground&);
/// The headers that page is served with, besides its Content-Type: the policies its scenario is about.
[[nodiscard]] HeaderList page_headers(const Scenario&, const Ground&);
/// "http://127.0.0.1:8001/s/acao-missing"
[[nodiscard]] std::string page_url(const Scenario&, const Ground&);

[[nodiscard]] std::string_view style_sheet() noexcept;  ///< static storage
[[nodiscard]] std::string_view page_script() noexcept;  ///< static storage

}  // namespace crosscheck::lab
