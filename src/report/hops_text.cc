// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "diagnosis/phrases.h"
#include "report/hops_report.h"

namespace crosscheck::report {
namespace {

using diagnosis::Change;
using diagnosis::ChangeKind;
using diagnosis::fill;
using diagnosis::Hop;
using diagnosis::Language;
using diagnosis::Ownership;
using diagnosis::phrase;

constexpr std::size_t kNameColumns = 16;

std::string_view label_of(ChangeKind kind, Language language) {
  switch (kind) {
    case ChangeKind::kAdded:
      return phrase("added", language);
    case ChangeKind::kDropped:
      return phrase("dropped", language);
    case ChangeKind::kDoubled:
      return phrase("doubled", language);
    case ChangeKind::kChanged:
      return phrase("changed", language);
    case ChangeKind::kStored:
      return phrase("from a cache", language);
  }
  return {};
}

class HopTable {
 public:
  HopTable(TextWriter& text, const CheckReport& report, const Redaction& redaction, Language language)
      : text_(text), report_(report), redaction_(redaction), language_(language) {
    for (const Hop& hop : report.hops) name_columns_ = std::max(name_columns_, columns(shown_name(hop)));
  }

  void write() {
    text_.heading(phrase("Layer by layer, the outermost first", language_));
    write_addresses();
    const browser::Outcome& outcome = leading_result(report_).outcome;
    for (std::size_t i = 0; i < outcome.exchanges.size(); ++i) {
      if (report_.hops.size() == 1 || asked_behind(i)) write_exchange(i, outcome.exchanges[i].request);
    }
  }

 private:
  static std::string shown_name(const Hop& hop) {
    const std::string name = printable(hop.name);
    return name.substr(0, bytes_within(name, kNameColumns));
  }

  bool asked_behind(std::size_t exchange) const {
    return std::any_of(report_.hops.begin() + 1, report_.hops.end(),
                       [&](const Hop& hop) { return hop.answers.size() > exchange && hop.answers[exchange]; });
  }

  // "  nginx  "
  TextWriter& write_name(const Hop& hop, std::size_t indent) {
    const std::string name = shown_name(hop);
    return text_.spaces(indent).text(name, Style::kNote).spaces(name_columns_ - columns(name) + 2);
  }

  void write_addresses() {
    for (std::size_t i = 0; i < report_.hops.size(); ++i) {
      write_name(report_.hops[i], 2).text(printable(report_.hops[i].address));
      if (report_.comparison.owner == i) {
        text_.text("  ").text(phrase("<- the fault is here", language_), Style::kBad);
      }
      text_.end_line();
    }
  }

  void write_exchange(std::size_t exchange, const browser::Request& request) {
    const std::string url = printable(redaction_.text(request.url.href_without_fragment()));
    text_.end_line().text("  " + request.method + " " + url, Style::kBold);
    if (request.preflight) text_.text("  ").text(phrase("preflight", language_), Style::kNote);
    text_.end_line();
    std::vector<const Answer*> responses;
    for (const Hop& hop : report_.hops) {
      const Answer* answer = answer_of(hop, exchange);
      if (answer != nullptr && !answer->error) responses.push_back(answer);
    }
    write_row(exchange, {});
    for (const std::string& header : diagnosis::compared_headers(responses)) write_row(exchange, header);
  }

  static const Answer* answer_of(const Hop& hop, std::size_t exchange) {
    return exchange < hop.answers.size() ? hop.answers[exchange].get() : nullptr;
  }

  // What a layer sent: the values, or words for what is not there.
  std::vector<std::string> cells(const Hop& hop, std::size_t exchange, const std::string& header) const {
    const Answer* answer = answer_of(hop, exchange);
    if (answer == nullptr) return {std::string(phrase("not asked", language_))};
    if (answer->error) {
      // Said once, with the status.
      if (!header.empty()) return {};
      return {fill(phrase("no response ({})", language_), {told(to_string(answer->error->kind), language_)})};
    }
    if (header.empty()) return {std::to_string(answer->status)};
    std::vector<std::string> values;
    for (const Header& line : answer->headers) {
      if (ascii::equals_ignoring_case(line.name, header)) {
        values.push_back(printable(redaction_.header(line.name, line.value)));
      }
    }
    if (values.empty()) values.emplace_back("-");
    return values;
  }

  // One header, or the status: a line where all layers agree, else a line a value.
  void write_row(std::size_t exchange, const std::string& header) {
    std::vector<std::vector<std::string>> all;
    std::set<std::vector<std::string>> different;
    for (const Hop& hop : report_.hops) {
      all.push_back(cells(hop, exchange, header));
      if (!all.back().empty()) different.insert(all.back());
    }
    const std::string name = header.empty() ? std::string(phrase("status", language_)) : printable(header);
    if (different.size() == 1 && different.begin()->size() == 1) {
      const std::size_t begin = 4 + columns(name) + 2;
      text_.spaces(4).text(name + ": ").text(cut(different.begin()->front(), begin)).end_line();
      return;
    }
    text_.spaces(4).text(name + ":").end_line();
    for (std::size_t i = 0; i < report_.hops.size(); ++i) {
      if (!all[i].empty()) write_cells(report_.hops[i], all[i], change_of(i, exchange, header));
    }
  }

  std::string change_of(std::size_t hop, std::size_t exchange, const std::string& header) const {
    for (const Change& change : report_.comparison.hops[hop].changes) {
      if (change.exchange == exchange && change.header == header) {
        return std::string(label_of(change.kind, language_));
      }
    }
    return {};
  }

  void write_cells(const Hop& hop, const std::vector<std::string>& values, const std::string& change) {
    const std::size_t begin = 6 + name_columns_ + 2;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool last = i + 1 == values.size() && !change.empty();
      if (i == 0) {
        write_name(hop, 6);
      } else {
        text_.spaces(begin);
      }
      const std::string value = cut(values[i], begin + (last ? columns(change) + 2 : 0));
      text_.text(value);
      if (last) text_.text("  ").text(change, Style::kWarning);
      text_.end_line();
    }
  }

  std::string cut(const std::string& value, std::size_t begin) const {
    const std::size_t room = std::max<std::size_t>(text_.width() > begin ? text_.width() - begin : 0, 12);
    if (columns(value) <= room) return value;
    return value.substr(0, bytes_within(value, room - 3)) + "...";
  }

  TextWriter& text_;
  const CheckReport& report_;
  const Redaction& redaction_;
  Language language_;
  std::size_t name_columns_ = 0;
};

// What gives away that an answer comes from, or went through, more than one layer.
std::vector<std::string> signs_of_layers(const Answer& answer) {
  std::vector<std::string> signs;
  constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";
  const std::size_t times = answer.headers.count(kAllowOrigin);
  if (times > 1) signs.push_back(std::to_string(times) + " x " + std::string(kAllowOrigin));
  if (answer.status >= 502 && answer.status <= 504) signs.push_back(std::to_string(answer.status));
  for (const std::string_view name : {"Via", "X-Cache", "X-Served-By", "X-Varnish", "CF-Ray", "X-Amz-Cf-Id", "Age"}) {
    if (const Header* line = answer.headers.find(name)) signs.push_back(line->name + ": " + line->value);
  }
  const Header* server = answer.headers.find("Server");
  const Header* powered = answer.headers.find("X-Powered-By");
  if (server != nullptr && powered != nullptr) {
    signs.push_back(server->name + ": " + server->value);
    signs.push_back(powered->name + ": " + powered->value);
  }
  return signs;
}

std::string owner_sentence(const CheckReport& report, Language language) {
  const diagnosis::Comparison& found = report.comparison;
  const std::size_t owner = *found.owner;
  const auto name = [&](std::size_t hop) { return printable(report.hops[hop].name); };
  std::size_t behind = owner + 1;
  while (behind < report.hops.size() && found.hops[behind].verdict == diagnosis::HopVerdict::kSilent) ++behind;
  switch (found.reason) {
    case Ownership::kNobody:
      return {};
    case Ownership::kInnermost:
      if (report.hops.size() == 1) return fill(phrase("{}: no layer behind it is named.", language), {name(owner)});
      return fill(owner == 0 ? phrase("{}: no layer behind it answers.", language)
                             : phrase("{}: the layers in front of it pass on what it answers.", language),
                  {name(owner)});
    case Ownership::kNoAnswer:
      return fill(phrase("{0}: it does not answer, and {1} in front of it reports that.", language),
                  {name(owner), name(owner - 1)});
    case Ownership::kNoVary: {
      std::size_t cache = owner - 1;
      while (cache > 0 && found.hops[cache].verdict != diagnosis::HopVerdict::kFails) --cache;
      return fill(phrase("{0}: it names an origin without Vary: Origin, so {1} hands the stored answer to every page.",
                         language),
                  {name(owner), name(cache)});
    }
    case Ownership::kDiffers:
      break;
  }
  const bool passes = found.hops[behind].verdict == diagnosis::HopVerdict::kPasses;
  return fill(passes ? phrase("{0}: what {1} behind it answers would pass.", language)
                     : phrase("{0}: {1} behind it answers otherwise.", language),
              {name(owner), name(behind)});
}

// What the owner did to the answer that decides, as far as browsers look at it.
void write_deeds(TextWriter& text, const CheckReport& report, const Redaction& redaction, Language language) {
  const diagnosis::Comparison& found = report.comparison;
  for (const Change& change : found.hops[*found.owner].changes) {
    const bool idle = change.header == "Server" || change.header == "Via" || change.header == "Cache-Control";
    if (change.exchange != found.exchange || idle) continue;
    const auto list = [&](const std::vector<std::string>& values) {
      std::string joined;
      for (const std::string& value : values) {
        (joined += joined.empty() ? "" : " | ") += printable(redaction.header(change.header, value));
      }
      return joined;
    };
    const bool replaced = !change.behind.empty() && !change.here.empty();
    const std::string values = list(change.behind) + (replaced ? " -> " : "") + list(change.here);
    const std::string name = change.header.empty() ? std::string(phrase("status", language)) : printable(change.header);
    text.paragraph(2, std::string(label_of(change.kind, language)) + " " + name + ": " + values, Style::kPlain, 2);
  }
}

}  // namespace

void write_hops(TextWriter& text, const CheckReport& report, const Redaction& redaction, const ReportOptions& options) {
  if (!report.hops.empty() && !leading_result(report).outcome.exchanges.empty())
    HopTable(text, report, redaction, options.language).write();
}

void write_owner(TextWriter& text, const CheckReport& report, const Redaction& redaction,
                 const ReportOptions& options) {
  const Language language = options.language;
  const auto safe = [&](const std::string& words) { return printable(redaction.text(words)); };
  if (report.comparison.owner) {
    text.heading(phrase("Which layer", language));
    text.paragraph(2, safe(owner_sentence(report, language)), Style::kBold);
    write_deeds(text, report, redaction, language);
    for (const std::size_t hop : report.comparison.unsure_of) {
      text.paragraph(2, fill(phrase("{} does not answer here, so the fault may be its as well.", language),
                             {printable(report.hops[hop].name)}));
    }
    return;
  }
  const browser::Exchange* exchange = failing_exchange(leading_result(report).outcome);
  if (!report.hops.empty() || exchange == nullptr || !exchange->answer || exchange->answer->error) return;
  std::string signs;
  for (const std::string& sign : signs_of_layers(*exchange->answer)) (signs += signs.empty() ? "" : "; ") += sign;
  if (signs.empty()) return;
  text.heading(phrase("Which layer", language));
  text.paragraph(2, fill(phrase("This answer passed more than one layer ({}), and does not tell which of them made it "
                                "so. --via NAME=ADDRESS for each, the outermost first, asks them one by one.",
                                language),
                         {safe(signs)}));
}

}  // namespace crosscheck::report
