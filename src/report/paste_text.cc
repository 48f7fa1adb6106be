// SPDX-License-Identifier: Apache-2.0
// What `crosscheck explain` says of curl commands, fetch() calls and blocks of headers.
#include <algorithm>

#include "diagnosis/phrases.h"
#include "report/excerpt.h"
#include "report/explain_report.h"
#include "report/marked_line.h"

namespace crosscheck::report {
namespace {

using browser::Engine;
using diagnosis::fill;
using paste::Item;

std::string_view name_of(Engine engine, diagnosis::Language language) {
  switch (engine) {
    case Engine::kChromium:
      return "Chromium";
    case Engine::kFirefox:
      return "Firefox";
    case Engine::kWebkit:
      return "WebKit";
    case Engine::kStandard:
      break;
  }
  return diagnosis::phrase("the standard", language);
}

/// What two engines would send is the same when the requests are.
bool same_wire(const browser::Outcome& a, const browser::Outcome& b) {
  if (a.verdict != b.verdict || a.failure != b.failure || a.exchanges.size() != b.exchanges.size()) return false;
  for (std::size_t i = 0; i < a.exchanges.size(); ++i) {
    const browser::Request& left = a.exchanges[i].request;
    const browser::Request& right = b.exchanges[i].request;
    if (left.method != right.method || left.preflight != right.preflight || !(left.headers == right.headers)) {
      return false;
    }
  }
  return true;
}

class PasteText {
 public:
  PasteText(std::string& out, std::string_view source, const Explained& explained, const ReportOptions& options)
      : out_(out),
        source_(source),
        explained_(explained),
        item_(explained.item),
        options_(options),
        redaction_(!options.show_secrets),
        text_(out, std::max<std::size_t>(options.width, 40), options.colour) {}

  void write() {
    const auto name = item_.kind == Item::Kind::kCurl    ? tr("a curl command")
                      : item_.kind == Item::Kind::kFetch ? tr("a fetch() call")
                                                         : tr("response headers");
    text_.text(name, Style::kNote).text(":", Style::kBold);
    if (item_.mistake) return write_mistake();
    text_.text(" " + printable(item_.request.intent.method.value_or("GET")));
    if (item_.url_known) text_.text(" " + safe(item_.request.intent.url));
    text_.end_line();
    write_notes();
    if (explained_.live || item_.kind == Item::Kind::kHeaders) {
      text_.end_line();
      return write_check_text(out_, explained_.live ? *explained_.live : check_report_of(item_), options_);
    }
    write_wire();
  }

 private:
  std::string_view tr(diagnosis::Phrase text) const { return text.in(options_.language); }
  std::string safe(std::string_view text) const { return printable(redaction_.text(text)); }

  void write_mistake() {
    const paste::Mistake& mistake = *item_.mistake;
    const Place place = place_of(source_, mistake.at);
    const std::string what = fill(mistake.what.in(options_.language), {safe(mistake.value)});
    text_.text(" ").text(tr("cannot be read"), Style::kBad).end_line();
    text_.paragraph(
        2, fill(tr("line {0}, column {1}: {2}"), {std::to_string(place.line), std::to_string(place.column), what}));
    const bool command = item_.kind == Item::Kind::kCurl;
    Excerpt excerpt = excerpt_of(source_, item_.begin, mistake.at, mistake.length, command, options_.show_secrets);
    // A long line is cut before what is marked.
    const std::size_t room = text_.width() - 8;
    while (excerpt.column > room / 2 && excerpt.line.size() > 4) {
      const std::size_t cut = bytes_within(excerpt.line, 8);
      excerpt.line.erase(0, cut == 0 ? 1 : cut);
      excerpt.column -= std::min<std::size_t>(8, excerpt.column);
    }
    text_.spaces(4).text(excerpt.line).end_line();
    write_carets(text_, 4 + excerpt.column, std::min(excerpt.length, room), {});
  }

  void write_notes() {
    for (const paste::Note& note : item_.request.notes) {
      const std::string value = note.value;
      text_.paragraph(2, fill(tr("note: {}"), {fill(note.text.in(options_.language), {safe(value)})}), Style::kDim, 2);
    }
    if (!item_.request.moved.empty()) {
      const std::string said =
          fill(tr("taken for the browser's own and not the script's: {}"), {printable(item_.request.moved)});
      text_.paragraph(2, fill(tr("note: {}"), {said}), Style::kDim, 2);
    }
    if (!item_.origin_known && item_.kind != Item::Kind::kHeaders) {
      text_.paragraph(2, fill(tr("note: {}"), {tr("the page is not told; --origin says which")}), Style::kDim, 2);
    }
  }

  // Engines that do the same are told of together.
  void write_wire() {
    std::vector<const browser::Outcome*> told;
    const std::vector<Item::Result>& results = item_.results;
    for (const Item::Result& result : results) {
      const browser::Outcome& outcome = result.outcome;
      if (std::any_of(told.begin(), told.end(), [&](const auto* other) { return same_wire(*other, outcome); }))
        continue;
      told.push_back(&outcome);
    }
    for (const browser::Outcome* outcome : told) {
      std::string names;
      for (const Item::Result& result : results) {
        if (!same_wire(*outcome, result.outcome)) continue;
        names += (names.empty() ? std::string() : std::string(tr(", "))) +
                 std::string(name_of(result.engine, options_.language));
      }
      if (told.size() > 1) {
        text_.end_line();
        text_.paragraph(2, names, Style::kNote);
      }
      write_outcome(*outcome);
    }
    write_causes();
    if (!results.empty() && results.front().outcome.verdict != browser::Verdict::kBlocked) {
      text_.end_line();
      text_.paragraph(2, tr("Whether the server does so, it can be asked: add --live."));
    }
  }

  void write_outcome(const browser::Outcome& outcome) {
    if (outcome.verdict == browser::Verdict::kBlocked && outcome.failure != browser::Failure::kNone) {
      const std::string tag = std::string(diagnosis::translated(to_string(outcome.verdict), options_.language)) + "[" +
                              std::string(browser::id(outcome.failure)) + "]";
      text_.text("  ").text(tag, Style::kBad).end_line();
      text_.paragraph(2, diagnosis::sentence(outcome.failure, options_.language), Style::kBold);
    }
    if (outcome.exchanges.empty()) return;
    text_.heading(tr("If the server permits it, this is sent:"));
    const browser::Exchange& first = outcome.exchanges.front();
    const auto same_origin = Origin::parse(item_.request.intent.origin);
    if (first.request.preflight) {
      text_.paragraph(2, fill(tr("first a preflight, because {}"), {reason(outcome)}));
    } else if (same_origin && first.request.url.has_origin(*same_origin)) {
      text_.paragraph(2, tr("CORS does not apply: the page and the URL have the same origin"), Style::kGood);
    } else {
      text_.paragraph(2, tr("no preflight: the request goes out at once"));
    }
    for (const browser::Exchange& exchange : outcome.exchanges) {
      text_.paragraph(4, "> " + printable(exchange.request.method) + " " + safe(exchange.request.url.href()),
                      Style::kBold, 2);
      for (const Header& line : exchange.request.headers) {
        text_.paragraph(4, "> " + printable(line.name) + ": " + printable(redaction_.header(line.name, line.value)),
                        Style::kPlain, 2);
      }
    }
    if (outcome.verdict == browser::Verdict::kAllowed) write_demands(outcome);
  }

  [[nodiscard]] std::string reason(const browser::Outcome& outcome) const {
    for (const browser::Step& step : outcome.steps) {
      if (step.result == browser::StepResult::kNoted && step.anchor == "#cors-preflight-fetch") {
        std::string why(diagnosis::translated(step.note, options_.language));
        const auto names = outcome.exchanges.front().request.headers.get("Access-Control-Request-Headers");
        if (step.note.find("header") != std::string_view::npos && names) why += ": " + printable(*names);
        return why;
      }
    }
    return {};
  }

  /// What the answers must have; those that were run on are exactly that.
  void write_demands(const browser::Outcome& outcome) {
    for (const browser::Exchange& exchange : outcome.exchanges) {
      if (!exchange.answer || exchange.answer->headers.empty()) continue;
      text_.heading(exchange.request.preflight ? tr("The server must answer the preflight with 200 to 299 and")
                                               : tr("The response itself must have"));
      const bool credentials = outcome.exchanges.back().request.credentials;
      for (const Header& line : exchange.answer->headers) {
        if (line.name == "Access-Control-Allow-Credentials" && !credentials) continue;
        text_.paragraph(4, "< " + line.name + ": " + printable(line.value), Style::kGood, 2);
      }
    }
  }

  void write_causes() {
    const CheckReport report = check_report_of(item_);
    const browser::Outcome& outcome = leading_result(report).outcome;
    if (outcome.verdict == browser::Verdict::kAllowed) return;
    const std::vector<diagnosis::Finding> findings = diagnosis::diagnose(report.intent, outcome);
    if (findings.empty()) return;
    const diagnosis::Explanation text = diagnosis::explain(findings.front(), options_.language);
    text_.heading(tr("Why"));
    text_.paragraph(2, safe(text.why));
    text_.heading(tr("What to change"));
    text_.paragraph(2, safe(text.change));
  }

  std::string& out_;
  std::string_view source_;
  const Explained& explained_;
  const Item& item_;
  const ReportOptions& options_;
  Redaction redaction_;
  TextWriter text_;
};

}  // namespace

void write_paste_text(std::string& out, std::string_view text, const Explained& explained,
                      const ReportOptions& options) {
  PasteText(out, text, explained, options).write();
}

}  // namespace crosscheck::report
