// SPDX-License-Identifier: Apache-2.0
// WebKit's lines about what is blocked, but not by CORS.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "browser/failure_report.h"
#include "browser/trait_choices.h"

namespace crosscheck::browser::webkit {

void print_mixed_content(const FailureReport& report, std::vector<std::string>& console);
void print_content_security_policy(const FailureReport& report, std::vector<std::string>& console);
void tell_mixed_image(const Origin& page, std::string_view url, MixedImage what, std::vector<std::string>& console);
void print_worker_without_embedder_policy(const FailureReport& report, std::vector<std::string>& console);

}  // namespace crosscheck::browser::webkit
