// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/page.h"

#include "apps/lab/script.h"
#include "crosscheck/responder.h"

namespace crosscheck::lab {
namespace {

std::string escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + escape(text) + "</" + std::string(name) + ">\n";
}

std::string head(std::string_view title) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n" +
         element("title", title) + "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/lab.css\">\n";
}

/// The texts between backquotes as code.
std::string prose(std::string_view text) {
  std::string html;
  bool code = false;
  for (std::size_t mark; (mark = text.find('`')) != text.npos; text.remove_prefix(mark + 1)) {
    html += escape(text.substr(0, mark)) + (code ? "</code>" : "<code>");
    code = !code;
  }
  return html + escape(text);
}

std::string describe(const Answer& answer) {
  if (!answer.error) {
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) + "\n";
    for (const Header& line : answer.headers) text += line.name + ": " + line.value + "\n";
    return text;
  }
  switch (answer.error->kind) {
    case NetworkErrorKind::kRefused:
      return "nothing: the connection is refused\n";
    case NetworkErrorKind::kDropped:
      return "nothing: the connection ends\n";
    case NetworkErrorKind::kTls:
      return "nothing: there is no TLS connection to be had\n";
    case NetworkErrorKind::kDns:
      return "nothing: the name does not resolve\n";
    case NetworkErrorKind::kTimeout:
      return "nothing, until the browser gives up\n";
    case NetworkErrorKind::kInvalid:
      return "bytes that are no HTTP response\n";
  }
  return {};
}

std::string answers(const Scenario& scenario, const Ground& ground) {
  std::string html = "<h2>What the server answers</h2>\n";
  for (std::size_t i = 0; i < scenario.hops.size() && i < 3; ++i) {
    const Hop& hop = scenario.hops[i];
    const std::string which = i == 0 ? "" : ", after " + std::to_string(i) + (i == 1 ? " redirect" : " redirects");
    if (hop.preflight) {
      html += element("h3", "to the preflight" + which);
      html += element("pre", describe(answer_of(*hop.preflight, scenario, ground)));
    }
    html += element("h3", "to the request" + which);
    std::string text = hop.interim + describe(answer_of(hop.response, scenario, ground));
    for (const Header& line : hop.trailers) text += "(body)\n" + line.name + ": " + line.value + "\n";
    html += element("pre", text);
  }
  if (scenario.hops.size() > 3) html += element("p", "... and so on.");
  return html;
}

std::string predictions(const Scenario& scenario, const Ground& ground) {
  std::string html =
      "<h2>What each browser prints</h2>\n<p class=\"quiet\">Open your console (F12) and compare. "
      "The lines below are Crosscheck's prediction.</p>\n";
  const browser::Intent intent = intent_of(scenario, ground);
  const std::vector<responders::Hop> hops = script_of(scenario, ground);
  responders::Scripted script(hops);
  for (const browser::Engine engine :
       {browser::Engine::kChromium, browser::Engine::kFirefox, browser::Engine::kWebkit}) {
    script.rewind();
    const browser::Outcome outcome = converse(engine, intent, script);
    const std::string_view failure = id(outcome.failure);
    std::string title(to_string(engine));
    title.append(": ").append(to_string(outcome.verdict));
    if (!failure.empty()) title.append(", ").append(failure);
    html += element("h3", title);
    std::string lines;
    for (const std::string& line : outcome.console) lines += line + "\n";
    html += lines.empty() ? "<p class=\"quiet\">no line about CORS</p>\n" : element("pre", lines);
  }
  return html;
}

std::string neighbours(const Scenario& scenario) {
  const auto list = scenarios();
  const auto index = static_cast<std::size_t>(&scenario - list.data());
  const auto link = [&](std::size_t i, std::string_view arrow, std::string_view css) {
    return "<a class=\"" + std::string(css) + "\" href=\"/s/" + std::string(list[i].id) + "\">" + std::string(arrow) +
           "</a>\n";
  };
  std::string html = "<nav>\n<a href=\"/\">All scenarios</a>\n";
  html += index > 0 ? link(index - 1, "Previous", "end") : "<span class=\"end\"></span>\n";
  if (index + 1 < list.size()) html += link(index + 1, "Next", "");
  return html + "</nav>\n";
}

std::string list_item(const Scenario& scenario, const Ground& ground) {
  const std::string url = scenario.secure ? page_url(scenario, ground) : "/s/" + std::string(scenario.id);
  return "<li><a href=\"" + escape(url) + "\">" + escape(scenario.title) + "</a> <code>" + escape(scenario.id) +
         "</code></li>\n";
}

}  // namespace

std::string page_url(const Scenario& scenario, const Ground& ground) {
  return (scenario.secure ? ground.secure : ground.page) + "/s/" + std::string(scenario.id);
}

HeaderList page_headers(const Scenario& scenario, const Ground& ground) {
  HeaderList headers;
  const browser::Page& page = scenario.intent.page;
  if (!page.csp.empty()) headers.append("Content-Security-Policy", expand(page.csp, scenario, ground));
  if (page.kind == browser::PageKind::kSandboxedFrame)
    headers.append("Content-Security-Policy", "sandbox allow-scripts");
  if (!page.coep.empty()) headers.append("Cross-Origin-Embedder-Policy", page.coep);
  return headers;
}

std::string index_page(const Ground& ground) {
  std::string html = head("Crosscheck lab") + "<h1>Crosscheck lab</h1>\n";
  html +=
      "<p>One page for every way a cross-origin request fails, and some for how it works. Each makes its request "
      "when it is opened: look at your browser's console, then ask <code>crosscheck check</code> why.</p>\n";
  for (const Family family : kFamilies) {
    html += element("h2", heading(family)) + "<ul class=\"scenarios\">\n";
    for (const Scenario& scenario : scenarios()) {
      if (scenario.family == family) html += list_item(scenario, ground);
    }
    html += "</ul>\n";
  }
  return html;
}

std::string scenario_page(const Scenario& scenario, const Ground& ground) {
  const browser::Intent intent = intent_of(scenario, ground);
  const std::string script = to_javascript(intent);
  std::string html = head(std::string(scenario.title) + " - Crosscheck lab") + neighbours(scenario);
  html += element("h1", scenario.title) + "<p>" + prose(scenario.why) + "</p>\n";
  if (!scenario.note.empty()) html += "<p class=\"quiet\">" + prose(scenario.note) + "</p>\n";
  html +=
      "<h2>What the script gets</h2>\n<pre id=\"result\" role=\"status\">This page needs JavaScript.</pre>\n"
      "<p><button id=\"again\" type=\"button\">Ask again</button></p>\n";
  html += "<h2>What this page does</h2>\n" + element("pre", "// a page of " + intent.origin + "\n" + script);
  html += answers(scenario, ground);
  const std::string command = to_command(intent);
  html += "<h2>Why, and what to change</h2>\n";
  html += command.empty() ? "<p class=\"quiet\">No command asks for this: its body is a stream.</p>\n"
                          : element("pre", command);
  html += predictions(scenario, ground);
  if (!scenario.reason.empty()) {
    html += "<p class=\"quiet\">Firefox calls this <code>" + escape(scenario.reason) + "</code>.</p>\n";
  }
  return html + "<script>\nasync function ask() {\n" + script + "}\n</script>\n<script src=\"/lab.js\"></script>\n";
}

}  // namespace crosscheck::lab
