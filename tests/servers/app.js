// SPDX-License-Identifier: Apache-2.0
// An Express application with the cors middleware, in the ways people write it: each path a mistake, or none.
'use strict';
const express = require('express');
const cors = require('cors');

const ORIGIN = 'http://app.example';
const app = express();
app.disable('x-powered-by');

const answer = (request, response) => response.json({ path: request.path });
const login = (request, response, next) =>
  request.headers.authorization ? next() : response.set('WWW-Authenticate', 'Bearer').status(401).json({ error: 'who are you?' });

// Right: public, and one origin with credentials.
app.use('/public', cors(), answer);
app.use('/private', cors({ origin: ORIGIN, credentials: true, exposedHeaders: ['X-Total'] }), (request, response) =>
  response.set('X-Total', '3').json([]));

// Wrong.
app.get('/none', answer);
app.use('/fixed', cors({ origin: 'https://other.example' }), answer);
app.use('/list', cors({ origin: ['https://one.example', 'https://two.example'] }), answer);
app.use('/slash', cors({ origin: ORIGIN + '/' }), answer);
app.use('/wildcard-credentials', cors({ credentials: true }), answer);
app.use('/no-credentials', cors({ origin: ORIGIN }), answer);
app.use('/auth-first', login, cors({ origin: ORIGIN }), answer);
app.put('/no-options-route/:id', cors({ origin: ORIGIN }), answer);
app.options('/options-not-allowed', (request, response) => response.set('Allow', 'GET, PUT').sendStatus(405));
app.options('/options-redirect', (request, response) => response.redirect(307, '/options-redirect/'));
app.use('/methods', cors({ origin: ORIGIN, methods: ['GET', 'POST'] }), answer);
app.use('/headers', cors({ origin: ORIGIN, allowedHeaders: ['Content-Type'] }), answer);
app.get('/preflight-only', answer);
app.options('/preflight-only', cors({ origin: ORIGIN }));
app.get('/crash', (request, response) => response.status(500).send('<h1>Oops</h1>'));
app.get('/session', (request, response) => response.set('Access-Control-Allow-Origin', ORIGIN).redirect('/login?next=/session'));
app.get('/login', (request, response) => response.send('<form>...</form>'));
app.get('/misspelt', (request, response) => response.set('Access-Control-Allow-Origins', '*').json({}));
app.get('/pattern', (request, response) => response.set('Access-Control-Allow-Origin', 'https://*.example').json({}));
app.get('/two', cors({ origin: ORIGIN }), answer);

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
