// SPDX-License-Identifier: Apache-2.0
//
// The same CORS check, asked for by something else than fetch(): elements, XMLHttpRequest, EventSource.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using browser::Asker;
using browser::CrossOrigin;
using F = browser::Failure;

Scenario asker(std::string_view id, std::string_view title, Expected expected, std::string_view cause,
               browser::Intent intent, Answer response, std::string_view why) {
  return {.id = id,
          .family = Family::kCorsCheck,
          .title = title,
          .why = why,
          .expected = expected,
          .intent = std::move(intent),
          .hops = {{.response = std::move(response)}},
          .cause = cause};
}

}  // namespace

std::vector<Scenario> asker_scenarios() {
  const Expected missing = all(F::kAcaoMissing);
  return {
      asker("xhr-missing", "XMLHttpRequest, no header", missing, "no-cors", Ask().as(Asker::kXhr), answer(200, {}),
            "Older libraries use XMLHttpRequest; the rules are the same, the console's words are not."),
      asker("xhr-wildcard-with-credentials", "XMLHttpRequest with credentials and a wildcard",
            all(F::kAcaoWildcardCredentials), "wildcard-with-credentials", Ask().as(Asker::kXhr).include(),
            answer(200, {allow_any()}),
            "`withCredentials = true` was set for every call, and one of the APIs answers with a wildcard."),
      asker("image-missing", "A picture for a canvas", missing, "asset-with-crossorigin",
            Ask().as(Asker::kImage).crossorigin(CrossOrigin::kAnonymous),
            answer(200, {content_type("image/gif")}, kGif),
            "A picture shown before works until `crossorigin` is added so that a canvas may be read."),
      asker("font-missing", "A web font", {F::kAcaoMissing, F::kAcaoMissing, F::kAcaoMissing, F::kNone},
            "asset-needs-cors", Ask().as(Asker::kFont), answer(200, {content_type("font/woff2")}, "wOF2"),
            "Fonts always need CORS: the style sheet loads from the CDN, the font it names does not."),
      asker("script-missing", "A script with crossorigin", missing, "asset-with-crossorigin",
            Ask().as(Asker::kScript).crossorigin(CrossOrigin::kAnonymous),
            answer(200, {content_type("text/javascript")}, "window.labScript = true;\n"),
            "`crossorigin` was added for better error reports, and the CDN does not answer with the header."),
      asker("module-missing", "A module script", missing, "asset-needs-cors", Ask().as(Asker::kModule),
            answer(200, {content_type("text/javascript")}, "window.labModule = true;\n"),
            "`type=\"module\"` always asks with CORS, the classic script it replaced did not."),
      asker("import-missing", "A dynamic import", missing, "asset-needs-cors", Ask().as(Asker::kImport),
            answer(200, {content_type("text/javascript")}, "export default 1;\n"),
            "A bundle split into chunks loads them from another host."),
      asker("style-missing", "A style sheet with crossorigin", missing, "asset-with-crossorigin",
            Ask().as(Asker::kStyle).crossorigin(CrossOrigin::kAnonymous),
            answer(200, {content_type("text/css")}, "body { color: inherit }\n"),
            "Subresource Integrity needs `crossorigin`, and `crossorigin` needs the header."),
      asker("eventsource-missing", "An event stream", missing, "no-cors", Ask().as(Asker::kEventSource),
            answer(200, {content_type("text/event-stream")}, "data: hello\n\n"),
            "The framework adds its headers when a handler returns, and a stream never returns."),
  };
}

}  // namespace crosscheck::lab
