// SPDX-License-Identifier: Apache-2.0
// What WebKitGTK prints and throws, in the words of Source/WebCore/loader and Source/WebKit/NetworkProcess.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "browser/api_error.h"
#include "browser/failure_report.h"

namespace crosscheck::browser::webkit {

void print(const FailureReport& report, std::vector<std::string>& console);
void refuse_header(std::string_view name, std::vector<std::string>& console);
[[nodiscard]] std::string script_error(const FailureReport& report);
[[nodiscard]] std::string api_error(const ApiFailure& failure);

}  // namespace crosscheck::browser::webkit
