import { createRoot } from 'react-dom/client';
import { chooseTransport } from './client/chooseTransport.ts';
import { createServices } from './client/createServices.ts';
import { App } from './shell/App.tsx';
import './shell/look.css';

// Before the router exists: the loopback host hands its token over in the fragment.
const services = createServices(chooseTransport());
const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<App services={services} />);
