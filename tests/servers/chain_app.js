// SPDX-License-Identifier: Apache-2.0
// The application at the end of a chain of layers: it is right, but for the paths that begin with /app-.
'use strict';
const express = require('express');
const cors = require('cors');

const ORIGINS = ['http://app.example', 'http://other.example'];
const app = express();
app.disable('x-powered-by');
app.set('trust proxy', true);
app.disable('etag');

const right = cors({ origin: ORIGINS, credentials: true, exposedHeaders: ['X-Total'] });
const answer = (request, response) => response.json({ path: request.path });

// Wrong.
app.use('/app-drops', answer);
app.use('/app-doubles', right, (request, response) => {
  response.append('Access-Control-Allow-Origin', request.headers.origin || '*');
  answer(request, response);
});
app.use('/app-forgets-vary', (request, response) => {
  if (request.headers.origin) response.set('Access-Control-Allow-Origin', request.headers.origin);
  response.set('Cache-Control', 'public, max-age=60');
  answer(request, response);
});
app.use('/app-crashes', (request, response) => response.status(500).send('<h1>Oops</h1>'));
app.use('/app-redirects', (request, response) => response.redirect(302, 'http://127.0.0.1:1/login'));
app.options('/app-refuses-options', (request, response) => response.set('Allow', 'GET').sendStatus(405));

// What one conversation does not tell.
app.options('/app-without-options', (request, response) => response.sendStatus(404));
app.use('/app-nowhere', (request, response) => response.sendStatus(404));
app.use('/app-pages', (request, response) => response.send('<!doctype html><title>Welcome</title>'));
app.get('/app-data/list.html', (request, response) => response.type('html').send('<table></table>'));
app.use('/app-data', (request, response) => response.sendStatus(404));
app.use('/app-list', (request, response) => {
  if (request.headers.origin === `http://${request.headers.host}`) response.set('Access-Control-Allow-Origin', request.headers.origin);
  answer(request, response);
});
app.use('/app-refuses-origins', (request, response) => (request.headers.origin ? response.sendStatus(403) : answer(request, response)));
app.use('/app-refuses-all', (request, response) => response.sendStatus(403));
app.options('/app-get-only', right);
app.put('/app-get-only', answer);

// Right; where the way in was not https, it says so, as frameworks behind a proxy do.
app.use('/secure', right, (request, response) => {
  if (!request.secure) return response.redirect(301, `https://${request.hostname}${request.originalUrl}`);
  answer(request, response);
});
app.use(right, (request, response) => {
  response.set('Cache-Control', 'public, max-age=60');
  answer(request, response);
});

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
